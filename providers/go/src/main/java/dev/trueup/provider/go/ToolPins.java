package dev.trueup.provider.go;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Digest;
import dev.trueup.host.Digest.SumDatabase;
import dev.trueup.host.Network.Summed;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tool pins are what {@code trueup lock} finds out about {@code go.tools}: module, version, sum, and the Go that each needs. */
record ToolPins(GoEnvironment environment) {

  /** @param tools each {@code PACKAGE@QUERY}, in its long form under {@code package} */
  List<Pin> pins(List<Entry> tools) {
    var pins = new ArrayList<Pin>();
    for (Entry entry : tools) {
      Entry written = entry.get("package").orElse(entry);
      if (!entry.absent()) {
        written.asText().flatMap(text -> ToolPackage.parse(text).value()).filter(this::wants)
            .ifPresent(tool -> pins.add(pin(tool, written.span())));
      }
    }
    return pins;
  }

  private Pin pin(ToolPackage tool, Span place) {
    return new Pin(tool.pin(), place, facts -> faults(tool, facts), talking -> resolved(tool, place, talking));
  }

  /** An exact version of a private module needs no lock, and nobody could be asked about it. */
  private boolean wants(ToolPackage tool) {
    return !tool.isExact() || matching(tool.path(), "GONOPROXY").isEmpty();
  }

  private static List<String> faults(ToolPackage tool, SortedMap<String, String> facts) {
    Optional<String> version = Optional.ofNullable(facts.get("version")).filter(ToolPackage::isVersion);
    if (version.isEmpty() || !facts.containsKey("module")) {
      return List.of(version.isEmpty() ? "it has no version" : "it does not say of which module");
    }
    boolean other = tool.isExact() && !version.get().equals(tool.query());
    return other ? List.of("it has %s, which is not %s".formatted(version.get(), tool.query())) : List.of();
  }

  private Checked<Pin.Resolved> resolved(ToolPackage tool, Span place, ReadOnlyHost talking) {
    Optional<String> secluded = matching(tool.path(), "GONOPROXY");
    if (secluded.isPresent()) {
      return Checked.failed(PinWords.privateTool(tool, secluded.get()).at(place));
    }
    return switch (new ModuleSearch(environment.proxies().bases(), talking).find(tool)) {
      case ModuleSearch.Silence(List<String> reasons) -> Checked.failed(PinWords.nobody(reasons).at(place));
      case ModuleSearch.NoModule n -> Checked.failed(PinWords.noModule(tool).at(place));
      case ModuleSearch.NoVersion(String module, List<String> nearest) ->
          Checked.failed(PinWords.noToolVersion(tool, module, nearest).at(place));
      case ModuleSearch.Found found -> facts(tool, found, talking);
    };
  }

  private Checked<Pin.Resolved> facts(ToolPackage tool, ModuleSearch.Found found, ReadOnlyHost talking) {
    var said = new ArrayList<Diagnostic>();
    var facts = new TreeMap<String, String>();
    facts.put("module", found.module());
    facts.put("version", found.version());
    found.go().ifPresent(version -> facts.put("go", version));
    sum(found, talking, said).ifPresent(sum -> facts.put("h1", sum));
    return Checked.of(new Pin.Resolved(facts, List.of(), List.of(new ToolModules(environment).of(tool, found.version()))), said);
  }

  private Optional<String> sum(ModuleSearch.Found found, ReadOnlyHost talking, List<Diagnostic> said) {
    Optional<SumDatabase> database = environment.sumDatabase();
    Optional<String> secluded = matching(found.module(), "GONOSUMDB");
    if (database.isEmpty() || secluded.isPresent()) {
      said.add(PinWords.databaseOff(found.module(), secluded.orElse("GOSUMDB is off here, or names no database")));
      return Optional.empty();
    }
    return switch (talking.network().sum(new Digest.InDatabase(database.get(), found.module(), found.version()))) {
      case Summed.Known(Digest.ModuleSum sum) -> Optional.of(sum.h1());
      case Summed.Unknown(String reason) -> {
        said.add(PinWords.noToolSum(found.module(), found.version(), reason));
        yield Optional.empty();
      }
      case Summed.Unasked u -> Optional.empty();
    };
  }

  /** Why Go would not ask a proxy or a database about a path: that it falls under a setting, or under GOPRIVATE where that is not set. */
  private Optional<String> matching(String path, String setting) {
    String name = environment.find(setting).isPresent() ? setting : "GOPRIVATE";
    return ModulePatterns.parse(environment.find(name)).match(path).map(glob -> "%s has `%s`".formatted(name, glob));
  }
}
