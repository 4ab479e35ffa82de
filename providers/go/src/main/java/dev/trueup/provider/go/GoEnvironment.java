package dev.trueup.provider.go;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.Digest.SumDatabase;
import dev.trueup.host.Fact;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Go environment is what Go's commands will go by once the manifest is applied: its {@code settings}, else the environment, the file of
 * settings, and what an installed Go was shipped with.
 */
record GoEnvironment(Optional<Entry> settings, Machine machine) {

  /** What this user's file of settings says of {@link #NAMES} today. */
  static final Fact<Map<String, String>> FILE =
      new Fact<>("go/settings-file", host -> values(GoEnvFile.of(host.machine()), host), Map.of());

  /** What a Go that is installed here was shipped with: https://go.dev/doc/go1.21#go-command. */
  static final Fact<Map<String, String>> SHIPPED = new Fact<>("go/shipped-settings", GoEnvironment::shipped, Map.of());

  static final List<String> NAMES = List.of("GOPROXY", "GOSUMDB", "GOPRIVATE", "GONOPROXY", "GONOSUMDB");
  private static final HostPath USUAL = HostPath.linux("/usr/local/go/go.env");

  /** The value that counts, as Go spells it. */
  Optional<String> find(String name) {
    return settings.flatMap(entries -> entries.get(name)).flatMap(GoEnvironment::written)
        .or(() -> machine.variable(name))
        .or(() -> Optional.ofNullable(machine.fact(FILE).get(name)))
        .or(() -> Optional.ofNullable(machine.fact(SHIPPED).get(name)));
  }

  /** None where GOPROXY is not set. */
  ModuleProxies proxies() {
    return find("GOPROXY").map(ModuleProxies::parse).orElse(new ModuleProxies(List.of(), false));
  }

  /** The database that is asked for sums; empty for {@code off}, and for what Go would refuse. */
  Optional<SumDatabase> sumDatabase() {
    return SumDatabases.parse(find("GOSUMDB"), proxies());
  }

  private static Optional<String> written(Entry setting) {
    if (setting.absent()) {
      return Optional.empty();
    }
    Optional<Entry> value = setting instanceof Entry.Fields fields ? fields.get("value") : Optional.of(setting);
    return value.map(each -> each.itemList().stream().flatMap(item -> item.asText().stream()).collect(Collectors.joining(",")))
        .filter(text -> !text.isBlank());
  }

  private static Map<String, String> shipped(ReadOnlyHost host) {
    Stream<HostPath> onPath = host.program("go").map(host.machine()::real)
        .flatMap(HostPath::parent).flatMap(HostPath::parent).map(root -> root.child("go.env")).stream();
    return Stream.concat(onPath, Stream.of(USUAL)).map(file -> values(file, host)).filter(values -> !values.isEmpty()).findFirst()
        .orElse(Map.of());
  }

  private static Map<String, String> values(HostPath file, ReadOnlyHost host) {
    var values = new LinkedHashMap<String, String>();
    if (host.read(file) instanceof FileRead.Contents contents && contents.text().problem().isEmpty()) {
      for (String name : NAMES) {
        Dialect.GO_ENV.read(contents.text().text(), EntryKey.of(name)).map(Object::toString).filter(text -> !text.isBlank())
            .ifPresent(text -> values.put(name, text));
      }
    }
    return Map.copyOf(values);
  }
}
