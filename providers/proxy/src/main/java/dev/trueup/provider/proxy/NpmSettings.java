package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.EntryKind;
import dev.trueup.provider.Resource;
import dev.trueup.provider.SecretEntryKind;
import dev.trueup.value.KindName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** npm's settings of this user: {@code proxy}, {@code https-proxy}, {@code noproxy} (npm-config(7)). */
final class NpmSettings implements Consumer {

  static final SecretEntryKind KIND = new SecretEntryKind(new EntryKind(
      new KindName("npm-setting"), "A proxy setting in npm's configuration of this user.", """
      proxy: { http: "http://proxy.corp.example:3128", for: [npm] }
      """, Dialect.NPMRC, Optional.empty(), Set.of()), Wording::secretReadable);

  private static final HostPath FILE = HostPath.linux("~/.npmrc");

  @Override
  public String word() {
    return "npm";
  }

  @Override
  public boolean isHere(ReadOnlyHost host) {
    return host.program("npm").isPresent() || host.stat(host.machine().real(FILE)).is(FileStat.Type.FILE);
  }

  @Override
  public Optional<String> objection(Declared proxy, Machine machine) {
    return entries(proxy).unspeakable();
  }

  @Override
  public boolean spells(Bypass bypass, Declared proxy) {
    return !spelt(bypass).isEmpty();
  }

  @Override
  public List<Resource<?>> resources(Declared proxy, Machine machine) {
    return entries(proxy).resources(proxy);
  }

  private static Entries entries(Declared proxy) {
    return new Entries(KIND.name(), Dialect.NPMRC, FILE)
        .with("proxy", proxy.url(proxy.http()))
        .with("https-proxy", proxy.url(proxy.https()))
        .with("noproxy", proxy.direct(NpmSettings::spelt, ","));
  }

  /** npm compares names label by label from the end, and knows neither ranges nor {@code *} (@npmcli/agent). */
  private static List<String> spelt(Bypass bypass) {
    return switch (bypass) {
      case Bypass.Host(String name) -> List.of(name);
      case Bypass.Domain(String name) -> List.of("." + name);
      case Bypass.Ip(String address, boolean six) -> List.of(six ? "[" + address + "]" : address);
      case Bypass.Cidr range -> List.of();
      case Bypass.All all -> List.of();
    };
  }
}
