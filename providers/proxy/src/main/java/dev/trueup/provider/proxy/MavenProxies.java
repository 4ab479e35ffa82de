package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Resource;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two proxies in Maven's {@code ~/.m2/settings.xml}: {@code trueup-http} and {@code trueup-https} (its settings reference, Proxies). */
final class MavenProxies implements Consumer {

  private static final HostPath FILE = HostPath.linux("~/.m2/settings.xml");

  @Override
  public String word() {
    return "maven";
  }

  @Override
  public boolean isHere(ReadOnlyHost host) {
    return host.program("mvn").isPresent() || host.stat(host.machine().real(HostPath.linux("~/.m2"))).is(FileStat.Type.DIRECTORY);
  }

  @Override
  public Optional<String> objection(Declared proxy, Machine machine) {
    Optional<String> scheme = proxy.upstreams().filter(upstream -> !upstream.scheme().equals("http")).findFirst()
        .map(upstream -> "it speaks to a proxy by `http` alone, not by `" + upstream.scheme() + "`");
    return proxy.terms().absent() ? Optional.empty() : scheme.or(() -> proxy.login().flatMap(MavenProxies::objection));
  }

  private static Optional<String> objection(Login login) {
    Optional<String> password = login.password().flatMap(Secret::reveal);
    boolean braces = password.filter(text -> text.matches(".*\\{.*[^\\\\]?\\}.*")).isPresent();
    return braces
        ? Optional.of("it takes a password with `{…}` in it for an encrypted one")
        : Stream.concat(Stream.of(login.user()), password.stream())
            .flatMap(text -> Dialect.MAVEN_SETTINGS.unspeakable(EntryKey.of("id", "password"), Value.text(text)).stream())
            .findFirst();
  }

  @Override
  public boolean spells(Bypass bypass, Declared proxy) {
    return !spelt(bypass).isEmpty();
  }

  @Override
  public List<Resource<?>> resources(Declared proxy, Machine machine) {
    return List.of(resource("http", proxy.http(), proxy), resource("https", proxy.https(), proxy));
  }

  private static Resource<MavenProxyState> resource(String protocol, Upstream upstream, Declared proxy) {
    String id = "trueup-" + protocol;
    Map<String, Value> elements = new LinkedHashMap<>();
    if (!proxy.terms().absent()) {
      elements.put("active", Value.text("true"));
      elements.put("protocol", Value.text(protocol));
      elements.put("host", Value.text(upstream.host()));
      elements.put("port", Value.text(String.valueOf(upstream.port())));
      proxy.login().ifPresent(login -> elements.put("username", Value.text(login.user())));
      proxy.login().flatMap(Login::password).ifPresent(secret -> elements.put("password", new Value.Hidden(secret)));
      elements.put("nonProxyHosts", proxy.direct(MavenProxies::spelt, "|"));
    }
    return new Resource<>(
        new ResourceAddress(MavenProxyKind.NAME, id), new MavenProxyState(FILE, id, elements), proxy.terms(), proxy.origin());
  }

  /** Names with {@code *} at an end; a range only where it ends between two numbers of an address. */
  private static List<String> spelt(Bypass bypass) {
    return switch (bypass) {
      case Bypass.Host(String name) -> List.of(name);
      case Bypass.Domain(String name) -> List.of(name, "*." + name);
      case Bypass.Ip(String address, boolean six) -> List.of(six ? "[" + address + "]" : address);
      case Bypass.Cidr(String address, int bits, boolean six) when !six && bits > 0 && bits % 8 == 0 -> List.of(prefix(address, bits / 8));
      case Bypass.Cidr c -> List.of();
      case Bypass.All a -> List.of("*");
    };
  }

  private static String prefix(String address, int numbers) {
    String start = String.join(".", List.of(address.split("\\.")).subList(0, numbers));
    return numbers == 4 ? start : start + ".*";
  }
}
