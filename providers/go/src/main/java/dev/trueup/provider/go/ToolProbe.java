package dev.trueup.provider.go;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.files.Aside;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tool probe looks at programs and runs none. */
record ToolProbe(ReadOnlyHost host, GoEnvironment environment) {

  Observation<ToolState, ToolEvidence> observe(ToolState desired) {
    FileStat stat = host.stat(desired.binary());
    ToolEvidence evidence = evidence(desired, stat);
    return switch (stat.type()) {
      case MISSING -> seen(new Finding.Absent<>(), evidence, List.of());
      case FILE, LINK -> inside(desired, stat, evidence);
      case DIRECTORY, SPECIAL, UNREACHABLE -> seen(new Finding.Unreadable<>("it is " + stat.type().noun()), evidence, List.of());
    };
  }

  private Observation<ToolState, ToolEvidence> inside(ToolState desired, FileStat stat, ToolEvidence evidence) {
    return switch (ProgramFile.at(desired.binary(), host)) {
      case ProgramFile.OfGo(BuildInfo info) when runsHere(info) -> found(desired, ofGo(desired, info), evidence);
      case ProgramFile.OfGo(BuildInfo info) -> found(desired, foreign(desired, "a program for " + platform(info)), evidence);
      case ProgramFile.OfOldGo o -> found(desired, foreign(desired, "a program of a Go before 1.18, too old to tell what it is"), evidence);
      case ProgramFile.Other(String what) -> found(desired, foreign(desired, what), evidence);
      case ProgramFile.Missing m -> found(desired, foreign(desired, "a link that leads nowhere"), evidence);
      case ProgramFile.Unreadable(String reason) -> seen(new Finding.Unreadable<>(reason), evidence, List.of());
    };
  }

  private static ToolState foreign(ToolState desired, String what) {
    return ToolState.foreign(desired.binary(), what);
  }

  private boolean runsHere(BuildInfo info) {
    return info.settings().getOrDefault("GOOS", "linux").equals("linux")
        && info.settings().getOrDefault("GOARCH", host.machine().arch()).equals(host.machine().arch());
  }

  private static String platform(BuildInfo info) {
    return info.settings().getOrDefault("GOOS", "linux") + "/" + info.settings().getOrDefault("GOARCH", "another processor");
  }

  private static ToolState ofGo(ToolState desired, BuildInfo info) {
    boolean isWanted = desired.source().equals(Value.text(info.path()));
    Optional<String> builder = info.builder().map(GoVersion::line);
    Optional<String> line = builder.map(built -> desired.line().filter(wanted -> !isOlder(built, wanted)).orElse(built));
    String named = info.path().isEmpty() ? "a Go program that does not say what it is" : info.path();
    Optional<String> found = !isWanted ? Optional.of(named)
        : desired.line().isPresent() && !line.equals(desired.line()) ? Optional.of("built with " + info.go()) : Optional.empty();
    return new ToolState(
        desired.binary(), info.path().isEmpty() ? Value.UNSET : Value.text(info.path()), Optional.of(version(info)),
        info.module().map(BuildInfo.Module::sum).filter(sum -> sum.startsWith("h1:")), line, found, Optional.empty(), Optional.empty());
  }

  private static boolean isOlder(String line, String than) {
    return GoVersion.of(line).compareTo(GoVersion.of(than)) < 0;
  }

  private static Value version(BuildInfo info) {
    return info.module().map(BuildInfo.Module::version).filter(version -> !version.isEmpty()).map(Value::text).orElse(Value.UNSET);
  }

  /** Whoever only names a tool, to have it away, does not mean what others put in its place. */
  private static Observation<ToolState, ToolEvidence> found(ToolState desired, ToolState actual, ToolEvidence evidence) {
    boolean isAnother = !actual.source().equals(desired.source());
    if (isAnother && desired.version().isEmpty()) {
      return seen(new Finding.Absent<>(), evidence, List.of(ToolWords.another(actual)));
    }
    return seen(new Finding.Present<>(actual), evidence, notes(desired, actual, evidence));
  }

  private static List<Note> notes(ToolState desired, ToolState actual, ToolEvidence evidence) {
    var notes = new ArrayList<Note>();
    boolean isMet = desired.attributes().only(ToolKind.TRAITS::isCompared).unmetBy(actual.attributes()).isEmpty();
    if (!isMet && desired.installable().isPresent() && (actual.installable().isEmpty() || evidence.link())) {
      notes.add(ToolWords.setAside(actual, evidence.aside().free()));
    }
    if (desired.line().isPresent() && desired.source().equals(actual.source()) && !actual.line().equals(desired.line())) {
      notes.add(ToolWords.oldGo(desired.line().get()));
    }
    return notes;
  }

  private static Observation<ToolState, ToolEvidence> seen(Finding<ToolState> finding, ToolEvidence evidence, List<Note> notes) {
    return new Observation<>(finding, evidence, notes, Set.of());
  }

  private ToolEvidence evidence(ToolState desired, FileStat stat) {
    var cache = new ModuleCache(environment.moduleCache(), host);
    return new ToolEvidence(
        host.program("go"), stat.is(FileStat.Type.LINK), Aside.of(desired.binary(), host), stat.writable(),
        desired.installable().filter(tool -> !cache.holds(tool)).flatMap(tool -> offline(desired)),
        environment.file().value("GOROOT").isPresent(), desired.installable().flatMap(cache::needs));
  }

  /** Who says that nothing may be downloaded. */
  private Optional<String> offline(ToolState desired) {
    if (host.machine().variable("GOPROXY").isPresent()) {
      return isOff(host.machine().variable("GOPROXY")) ? Optional.of("`GOPROXY` is `off` in the environment of trueup") : Optional.empty();
    }
    return desired.offline()
        .map(off -> off ? Optional.of("the manifest's `GOPROXY` is `off`") : Optional.<String>empty())
        .orElseGet(() -> isOff(environment.file().value("GOPROXY")) ? Optional.of("`GOPROXY` is `off` in " + GoEnvFile.of(host.machine())) : Optional.empty());
  }

  private static boolean isOff(Optional<String> proxies) {
    return proxies.filter(list -> list.split("[,|]")[0].strip().equals("off")).isPresent();
  }
}
