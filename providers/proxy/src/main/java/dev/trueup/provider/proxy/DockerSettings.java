package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
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

/**
 * What docker's client hands to builds and containers as variables: {@code proxies.default} in its configuration. The daemon, which pulls images,
 * has a configuration of its own.
 */
final class DockerSettings implements Consumer {

  static final SecretEntryKind KIND = new SecretEntryKind(new EntryKind(
      new KindName("docker-setting"), "A proxy setting that docker's client hands to builds and containers.", """
      proxy: { http: "http://proxy.corp.example:3128", for: [docker] }
      """, Dialect.JSONC, Optional.empty(), Set.of()), Wording::secretReadable);

  private static final HostPath FILE = HostPath.linux("~/.docker/config.json");

  @Override
  public String word() {
    return "docker";
  }

  @Override
  public boolean isHere(ReadOnlyHost host) {
    return host.program("docker").isPresent() || host.stat(host.machine().real(FILE)).is(FileStat.Type.FILE);
  }

  @Override
  public Optional<String> objection(Declared proxy, Machine machine) {
    return entries(proxy).unspeakable();
  }

  @Override
  public boolean spells(Bypass bypass, Declared proxy) {
    return true;
  }

  @Override
  public List<Resource<?>> resources(Declared proxy, Machine machine) {
    return entries(proxy).resources(proxy);
  }

  private static Entries entries(Declared proxy) {
    return new Entries(KIND.name(), Dialect.JSONC, FILE)
        .with(key("httpProxy"), proxy.url(proxy.http()))
        .with(key("httpsProxy"), proxy.url(proxy.https()))
        .with(key("noProxy"), proxy.direct(Bypass::inEnvironment, ","));
  }

  private static EntryKey key(String name) {
    return EntryKey.of("proxies", "default", name);
  }
}
