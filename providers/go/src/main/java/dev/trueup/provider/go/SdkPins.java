package dev.trueup.provider.go;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Artifact;
import dev.trueup.host.Digest;
import dev.trueup.host.Digest.SumDatabase;
import dev.trueup.host.Network.Summed;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import dev.trueup.provider.go.SdkVersions.Asked;
import dev.trueup.provider.go.SdkVersions.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SDK pins are what {@code trueup lock} finds out about {@code go.sdk}: which release each version comes to, and what its archives and toolchain
 * modules must come to, for every platform of a lock.
 */
final class SdkPins {

  /** What a lock speaks of, whatever machine it is made on. */
  static final List<String> ARCHITECTURES = List.of("amd64", "arm64");

  private final Entry sdk;
  private final GoEnvironment environment;
  private final SdkVersions versions;
  private Optional<GoReleases> releases = Optional.empty();

  /** @param versions reads what is asked for */
  SdkPins(Entry sdk, GoEnvironment environment, SdkVersions versions) {
    this.sdk = sdk;
    this.environment = environment;
    this.versions = versions;
  }

  List<Pin> pins() {
    if (sdk.absent()) {
      return List.of();
    }
    return Stream.concat(sdk.get("version").stream(), sdk.items("also").stream())
        .flatMap(version -> versions.asked(version).stream())
        .map(asked -> new Pin(asked.pin(), asked.place(), facts -> faults(asked.wish(), facts), this::remarks, host -> resolved(asked, host)))
        .toList();
  }

  private static List<SdkPlatform> platforms() {
    return ARCHITECTURES.stream().map(arch -> SdkPlatform.of(arch).orElseThrow()).toList();
  }

  /** Why recorded facts will not do. */
  private List<String> faults(WantedVersion wish, SortedMap<String, String> facts) {
    Optional<GoVersion> version = Optional.ofNullable(facts.get("version")).flatMap(GoVersion::parse).filter(GoVersion::isRelease);
    if (version.isEmpty()) {
      return List.of("it has no version");
    }
    if (!wish.allows(version.get())) {
      return List.of("it has %s, which is no %s".formatted(version.get(), wish.word()));
    }
    return unsummed(facts).filter(this::isNeeded).map(platform -> "it has no sum for " + platform).toList();
  }

  /** Nobody may have a sum for another sort of machine, and then no lock would ever do. */
  private List<String> remarks(SortedMap<String, String> facts) {
    return unsummed(facts).filter(platform -> !isNeeded(platform))
        .map(platform -> "it has no sum for %s, so a machine of that sort asks for it when it downloads".formatted(platform)).toList();
  }

  private static Stream<String> unsummed(SortedMap<String, String> facts) {
    return platforms().stream().map(SdkPlatform::name)
        .filter(platform -> !facts.containsKey(platform + ".sha256") && !facts.containsKey(platform + ".h1"));
  }

  /** For this machine; a sort that Go is not published for judges for all. */
  private boolean isNeeded(String platform) {
    return SdkPlatform.of(environment.machine().arch()).map(SdkPlatform::name).map(platform::equals).orElse(true);
  }

  private synchronized GoReleases releases(ReadOnlyHost talking) {
    if (releases.isEmpty()) {
      releases = Optional.of(GoReleases.ask(SdkSources.LISTS, environment.proxies(), talking));
    }
    return releases.get();
  }

  private Checked<Pin.Resolved> resolved(Asked asked, ReadOnlyHost talking) {
    GoReleases known = releases(talking);
    if (known.isEmpty()) {
      return Checked.failed(PinWords.nobody(known.silent()).at(asked.place()));
    }
    Optional<GoVersion> release = known.find(asked.wish());
    if (release.isEmpty()) {
      return Checked.failed(PinWords.noRelease(asked.wish(), known.nearest(asked.wish())).at(asked.place()));
    }
    var said = new ArrayList<Diagnostic>();
    if (!known.official()) {
      said.add(PinWords.noList(known.silent()));
    }
    var facts = new TreeMap<String, String>(Map.of("version", release.get().toString()));
    platforms().forEach(platform -> known.file(release.get(), SdkSource.archiveFile(release.get(), platform)).ifPresent(file -> {
      facts.put(platform.name() + ".sha256", file.sha256());
      facts.put(platform.name() + ".size", Long.toString(file.size()));
    }));
    moduleSums(release.get(), facts, said, talking);
    if (facts.size() == 1) {
      said.add(PinWords.noSums(release.get()).at(asked.place()));
      return Checked.failed(said);
    }
    return Checked.of(new Pin.Resolved(facts, artifacts(new Chosen(release.get(), asked.pin(), asked.place()), facts)), said);
  }

  private void moduleSums(GoVersion release, Map<String, String> facts, List<Diagnostic> said, ReadOnlyHost talking) {
    Optional<SumDatabase> database = environment.sumDatabase();
    if (database.isEmpty()) {
      said.add(PinWords.databaseOff("Go's toolchain modules", "GOSUMDB is off here, or names no database"));
      return;
    }
    for (SdkPlatform platform : platforms()) {
      switch (talking.network().sum(new Digest.InDatabase(database.get(), Toolchain.MODULE, release.toolchain(platform.name())))) {
        case Summed.Known(Digest.ModuleSum sum) -> facts.put(platform.name() + ".h1", sum.h1());
        case Summed.Unknown(String reason) -> said.add(PinWords.noSum(release, platform.name(), reason));
        case Summed.Unasked u -> said.add(PinWords.noSum(release, platform.name(), "nobody is asked"));
      }
    }
  }

  /** What a machine without a network would need: from the sources of the manifest, held against what was just found out. */
  private List<Artifact> artifacts(Chosen chosen, SortedMap<String, String> facts) {
    var found = new Lock(new TreeMap<>(Map.of(chosen.pin(), facts)));
    var artifacts = new ArrayList<Artifact>();
    for (SdkPlatform platform : platforms()) {
      var known = new SdkSources(platform, environment, found, mistake -> { });
      // The manifest's may be no more than the folder that is to be filled.
      List<SdkSource> sources = Stream.of(sdk.items("sources"), List.<Entry>of())
          .flatMap(written -> known.of(chosen, written, Optional.empty()).stream()).distinct().toList();
      if (!sources.isEmpty()) {
        artifacts.add(SdkSource.artifact(chosen.release(), platform, sources));
      }
    }
    return artifacts;
  }
}
