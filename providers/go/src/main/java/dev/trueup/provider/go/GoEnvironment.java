package dev.trueup.provider.go;

import dev.trueup.host.Digest.SumDatabase;
import dev.trueup.host.Fact;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Go environment is what Go's commands will go by once the manifest is applied: its {@code settings}, else the environment, the file of
 * settings, and what an installed Go was shipped with.
 *
 * @param file what Go's own file of this user says
 */
record GoEnvironment(Optional<Entry> settings, Machine machine, GoFile file) {

  /** What a Go that is installed here was shipped with: https://go.dev/doc/go1.21#go-command. */
  static final Fact<Map<String, String>> SHIPPED = new Fact<>("go/shipped-settings", GoEnvironment::shipped, Map.of());

  static final List<String> NAMES = List.of("GOPROXY", "GOSUMDB", "GOPRIVATE", "GONOPROXY", "GONOSUMDB");
  private static final HostPath USUAL = HostPath.linux("/usr/local/go/go.env");

  /** By the file as it was when the manifest was read. */
  GoEnvironment(Optional<Entry> settings, Machine machine) {
    this(settings, machine, machine.fact(GoFile.FACT));
  }

  /** As Go finds it on this machine now, without a manifest. */
  static GoEnvironment of(ReadOnlyHost host) {
    return new GoEnvironment(Optional.empty(), host.machine(), GoFile.of(host));
  }

  /** The value that counts, as Go spells it; a line that the manifest takes out of the file does not. */
  Optional<String> find(String name) {
    return settings.flatMap(entries -> entries.get(name)).flatMap(GoEnvironment::written)
        .or(() -> machine.variable(name))
        .or(() -> settings.flatMap(entries -> entries.get(name)).filter(Entry::absent).isPresent() ? Optional.empty() : file.value(name))
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

  /** The module cache; https://go.dev/ref/mod#module-cache. */
  HostPath moduleCache() {
    return find("GOMODCACHE").filter(folder -> folder.startsWith("/")).map(machine::path)
        .orElseGet(() -> find("GOPATH").map(paths -> paths.split(":")[0]).filter(folder -> folder.startsWith("/"))
            .map(machine::path).orElse(HostPath.linux("~/go")).child("pkg").child("mod"));
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
    return Stream.concat(onPath, Stream.of(USUAL)).map(file -> GoFile.at(file, host).of(NAMES)).filter(values -> !values.isEmpty())
        .findFirst().orElse(Map.of());
  }
}
