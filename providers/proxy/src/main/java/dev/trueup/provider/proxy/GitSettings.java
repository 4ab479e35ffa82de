package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Resource;
import dev.trueup.provider.git.GitSettingKind;
import dev.trueup.provider.git.GlobalConfig;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * git's {@code http.proxy}, which is for {@code https:} remotes too. git takes what is reached directly from {@code no_proxy} of the environment;
 * where that is not declared, each host gets an empty proxy of its own (git-config(1), {@code http.<url>.*}).
 */
final class GitSettings implements Consumer {

  @Override
  public String word() {
    return "git";
  }

  @Override
  public boolean isHere(ReadOnlyHost host) {
    return host.program("git").isPresent();
  }

  @Override
  public Optional<String> objection(Declared proxy, Machine machine) {
    Value url = proxy.url(proxy.https());
    boolean known = !proxy.terms().absent() && !(url instanceof Value.Hidden(Secret secret) && secret.isDeferred());
    return known ? Dialect.GIT_CONFIG.unspeakable(EntryKey.of("http", "proxy"), url) : Optional.empty();
  }

  @Override
  public boolean spells(Bypass bypass, Declared proxy) {
    return proxy.environment() || switch (bypass) {
      case Bypass.Host h -> true;
      case Bypass.Ip i -> true;
      case Bypass.Domain d -> false;
      case Bypass.Cidr c -> false;
      case Bypass.All a -> false;
    };
  }

  @Override
  public List<Resource<?>> resources(Declared proxy, Machine machine) {
    HostPath file = machine.fact(GlobalConfig.FILE);
    List<Resource<?>> resources = new ArrayList<>();
    resources.add(setting(file, EntryKey.of("http", "proxy"), proxy.url(proxy.https()), proxy));
    if (!proxy.environment()) {
      proxy.bypasses().stream().flatMap(GitSettings::hosts).flatMap(host -> Stream.of("http://" + host, "https://" + host))
          .forEach(url -> resources.add(setting(file, EntryKey.of("http", url, "proxy"), proxy.text(""), proxy)));
    }
    return resources;
  }

  /** {@code *.} stands for one label alone, so a domain is told as far as it goes. */
  private static Stream<String> hosts(Bypass bypass) {
    return switch (bypass) {
      case Bypass.Host(String name) -> Stream.of(name);
      case Bypass.Ip(String address, boolean six) -> Stream.of(six ? "[" + address + "]" : address);
      case Bypass.Domain(String name) -> Stream.of(name, "*." + name);
      case Bypass.Cidr c -> Stream.of();
      case Bypass.All a -> Stream.of();
    };
  }

  private static Resource<EntryState> setting(HostPath file, EntryKey key, Value value, Declared proxy) {
    return new Resource<>(
        new ResourceAddress(GitSettingKind.NAME, key.toString()), new EntryState(file, key, value), proxy.terms(), proxy.origin());
  }
}
