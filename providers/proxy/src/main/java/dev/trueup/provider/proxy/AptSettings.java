package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.EntryKind;
import dev.trueup.provider.Resource;
import dev.trueup.value.KindName;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * apt's {@code Acquire::http::Proxy} and {@code Acquire::https::Proxy} in a file of ours, which everybody may read, and the login of the proxy in
 * another, which only root reads: apt looks a proxy up there as it does a server (apt_auth.conf(5)).
 */
final class AptSettings implements Consumer {

  private static final String EXAMPLE = """
      proxy: { http: "http://proxy.corp.example:3128", for: [apt] }
      """;

  static final AptSettingKind KIND = new AptSettingKind(new EntryKind(
      new KindName("apt-setting"), "A proxy setting of apt, for the whole machine.", EXAMPLE, Dialect.APT_CONF,
      Optional.of(new FileMode(0644)), Set.of()));

  static final AptLoginKind LOGIN = new AptLoginKind(new EntryKind(
      new KindName("apt-login"), "The login of apt at a proxy, in a file that only root reads.", """
      proxy: { http: "http://proxy.corp.example:3128", user: build, password: { file: ~/password }, for: [apt] }
      """, Dialect.APT_AUTH, Optional.of(new FileMode(0600)), Set.of()));

  static final HostPath FILE = HostPath.linux("/etc/apt/apt.conf.d/90trueup-proxy");
  private static final HostPath LOGINS = HostPath.linux("/etc/apt/auth.conf.d");

  @Override
  public String word() {
    return "apt";
  }

  @Override
  public boolean isHere(ReadOnlyHost host) {
    return host.program("apt-get").isPresent();
  }

  @Override
  public Optional<String> objection(Declared proxy, Machine machine) {
    if (proxy.login().isPresent() && proxy.upstreams().anyMatch(Upstream::isSocks)) {
      return Optional.of("it logs in at no SOCKS proxy");
    }
    boolean late = proxy.login().flatMap(Login::password).filter(Secret::isDeferred).isPresent();
    if (late && !machine.isRoot()) {
      return Optional.of("what root will write is sealed before a command tells the password; take it from a variable or a file");
    }
    return settings(proxy).unspeakable().or(() -> logins(proxy).stream().flatMap(login -> login.unspeakable().stream()).findFirst());
  }

  @Override
  public boolean spells(Bypass bypass, Declared proxy) {
    return switch (bypass) {
      case Bypass.Host h -> true;
      case Bypass.Ip(String address, boolean six) -> !six || Bypass.LOOPBACK.contains(bypass);
      case Bypass.Domain d -> false;
      case Bypass.Cidr c -> false;
      case Bypass.All a -> false;
    };
  }

  @Override
  public List<Resource<?>> resources(Declared proxy, Machine machine) {
    List<Resource<?>> resources = new ArrayList<>(settings(proxy).resources(proxy));
    logins(proxy).forEach(login -> resources.addAll(login.resources(proxy)));
    return resources;
  }

  private static Entries settings(Declared proxy) {
    Entries entries = new Entries(KIND.name(), Dialect.APT_CONF, FILE);
    settings(entries, "Acquire::http::Proxy", proxy.http(), proxy);
    settings(entries, "Acquire::https::Proxy", proxy.https(), proxy);
    return entries;
  }

  private static void settings(Entries entries, String name, Upstream upstream, Declared proxy) {
    String scheme = upstream.isSocks() ? "socks5h" : upstream.scheme();
    Optional<String> user = proxy.login().filter(login -> login.password().isEmpty()).map(Login::user);
    entries.with(name, proxy.text(scheme + "://" + user.map(known -> Secret.percentEncoded(known) + "@").orElse("") + upstream.authority()));
    for (Bypass bypass : proxy.bypasses()) {
      switch (bypass) {
        case Bypass.Host(String host) -> entries.with(name + "::" + host, proxy.text("DIRECT"));
        case Bypass.Ip(String address, boolean six) when !six -> entries.with(name + "::" + address, proxy.text("DIRECT"));
        case Bypass.Ip i -> { }
        case Bypass.Domain d -> { }
        case Bypass.Cidr c -> { }
        case Bypass.All a -> { }
      }
    }
  }

  /** A file for each address, so that nobody has to look into one of them to take it away. */
  private static List<Entries> logins(Declared proxy) {
    Optional<Secret> whole = proxy.login().flatMap(login -> login.password()
        .map(secret -> secret.within("login " + login.user() + " password ", "", false)));
    Value value = proxy.terms().absent() ? Value.UNSET : whole.<Value>map(Value.Hidden::new).orElse(Value.UNSET);
    return whole.isEmpty() ? List.of() : proxy.upstreams()
        .map(upstream -> new Entries(LOGIN.name(), Dialect.APT_AUTH, LOGINS.child(file(upstream))).with(upstream.toString(), value))
        .toList();
  }

  /** apt reads names of letters, digits and {@code -_.} that end with {@code .conf}. */
  private static String file(Upstream upstream) {
    return "90trueup-" + upstream.authority().replaceAll("[^A-Za-z0-9.-]", "_") + ".conf";
  }
}
