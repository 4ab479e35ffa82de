package dev.trueup.provider.go;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of one tree of Go.
 *
 * @param tree where it is
 * @param version of the release: {@code 1.26.8}; empty where the tree does not say
 * @param platform that it runs on: {@code linux-amd64}; empty where that cannot be told
 * @param damage what is wrong with its files: "`bin/go` is missing"; empty for a whole tree
 * @param sources where it is to be had, in order; none for what was found on a machine
 * @param again where what was found could be had again; none for what is wanted
 */
record SdkState(HostPath tree, String version, String platform, String damage, List<SdkSource> sources, List<SdkSource> again) implements State {

  private static final String WHOLE = "complete";
  private static final String AGAIN = "again";
  private static final long MEGABYTE = 1_000_000;

  SdkState {
    sources = List.copyOf(sources);
    again = List.copyOf(again);
  }

  static SdkState wanted(HostPath tree, GoVersion version, SdkPlatform platform, List<SdkSource> sources) {
    return new SdkState(tree, version.toString(), platform.name(), "", sources, List.of());
  }

  static SdkState found(HostPath tree, String version, Optional<SdkPlatform> platform, String damage) {
    return new SdkState(tree, version, platform.map(SdkPlatform::name).orElse(""), damage, List.of(), List.of());
  }

  @Override
  public Attributes attributes() {
    Attributes all = Attributes.of("path", Value.text(tree.text())).with("version", version).with("platform", platform)
        .with("files", damage.isEmpty() ? WHOLE : damage);
    return again.isEmpty()
        ? all.with("sources", Optional.of(encoded(sources)).filter(list -> !list.items().isEmpty()))
        : all.with("sources", Json.object(AGAIN, encoded(again)));
  }

  /** The inverse of {@link #attributes}. */
  static SdkState parse(Attributes recorded) {
    String files = recorded.text("files");
    Optional<Value> known = recorded.get("sources");
    return new SdkState(
        HostPath.linux(recorded.text("path")), recorded.text("version"), recorded.text("platform"), files.equals(WHOLE) ? "" : files,
        known.filter(Value.ListOf.class::isInstance).map(SdkState::decoded).orElse(List.of()),
        known.flatMap(value -> value instanceof Value.MapOf map ? Optional.ofNullable(map.entries().get(AGAIN)) : Optional.empty())
            .map(SdkState::decoded).orElse(List.of()));
  }

  private static Value.ListOf encoded(List<SdkSource> sources) {
    return new Value.ListOf(sources.stream().map(SdkSourceText::encode).toList());
  }

  private static List<SdkSource> decoded(Value value) {
    return ((Value.ListOf) value).items().stream().map(SdkSourceText::decode).toList();
  }

  /** What is downloaded for it; empty for what was found on a machine and is to be had nowhere. */
  Optional<Artifact> artifact() {
    List<SdkSource> from = again.isEmpty() ? sources : again;
    return from.isEmpty() ? Optional.empty() : Optional.of(SdkSource.artifact(release(), sdkPlatform(), from));
  }

  GoVersion release() {
    return GoVersion.of(version);
  }

  private SdkPlatform sdkPlatform() {
    return SdkPlatform.of(platform.substring("linux-".length())).orElseThrow();
  }

  /** True where a tree that was found is the one that is wanted. */
  boolean isMetBy(SdkState found) {
    return version.equals(found.version) && platform.equals(found.platform) && found.damage.isEmpty();
  }

  /** What was found, as somebody who wanted this sees it: what cannot be told is not said to differ, and what is right could be had again. */
  SdkState beholding(SdkState found) {
    String where = found.platform.isEmpty() ? platform : found.platform;
    return new SdkState(found.tree, found.version, where, found.damage, List.of(), isMetBy(found) ? (again.isEmpty() ? sources : again) : List.of());
  }

  /** "65 MB from go.dev/dl" of what is wanted; "go1.26.8 for linux-amd64" of what was found. */
  String line() {
    if (!sources.isEmpty()) {
      SdkSource first = sources.getFirst();
      String size = first.size().isPresent() ? Math.max(1, first.size().getAsLong() / MEGABYTE) + " MB " : "";
      return size + "from " + from(first);
    }
    String found = version.isEmpty() ? "" : "go" + version + " for " + platform;
    return Stream.of(found, damage).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String from(SdkSource source) {
    String text = switch (source.where()) {
      case Where.Web(var uri) -> uri.getAuthority() + uri.getPath();
      case Where.OnDisk(HostPath file) -> file.text();
    };
    int end = source.packed() == SdkSource.Packed.MODULE ? text.indexOf("/" + Toolchain.MODULE + "/") : -1;
    return end > 0 ? text.substring(0, end) : text.substring(0, text.lastIndexOf('/'));
  }
}
