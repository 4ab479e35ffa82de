package dev.trueup.provider.go;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The state of one tree of Go.
 *
 * @param tree where it is
 * @param version of the release: {@code 1.26.8}; empty where the tree does not say
 * @param platform that it runs on: {@code linux-amd64}; empty where that cannot be told
 * @param damage what is wrong with its files: "`bin/go` is missing"; empty for a whole tree
 * @param sources where it can be had, in order; none for what was found on a machine
 */
record SdkState(HostPath tree, String version, String platform, String damage, List<SdkSource> sources) implements State {

  private static final String WHOLE = "complete";
  private static final long MEGABYTE = 1_000_000;

  SdkState {
    sources = List.copyOf(sources);
  }

  @Override
  public Attributes attributes() {
    Attributes all = Attributes.of("path", Value.text(tree.text())).with("version", version).with("platform", platform)
        .with("files", damage.isEmpty() ? WHOLE : damage);
    return sources.isEmpty() ? all : all.with("sources", new Value.ListOf(sources.stream().map(SdkSourceText::encode).toList()));
  }

  /** The inverse of {@link #attributes}. */
  static SdkState parse(Attributes recorded) {
    String files = recorded.text("files");
    List<SdkSource> sources = recorded.get("sources").map(value -> (Value.ListOf) value)
        .map(list -> list.items().stream().map(SdkSourceText::decode).toList()).orElse(List.of());
    return new SdkState(
        HostPath.linux(recorded.text("path")), recorded.text("version"), recorded.text("platform"), files.equals(WHOLE) ? "" : files, sources);
  }

  /** What is downloaded for it; empty for what was found on a machine. */
  Optional<Artifact> artifact() {
    return sources.isEmpty() ? Optional.empty() : Optional.of(SdkSource.artifact(release(), sdkPlatform(), sources));
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

  /** "65 MB from go.dev/dl" of what is wanted; "go1.26.8 for linux-amd64" of what was found. */
  String line() {
    if (!sources.isEmpty()) {
      SdkSource first = sources.getFirst();
      String size = first.size().isPresent() ? Math.max(1, first.size().getAsLong() / MEGABYTE) + " MB " : "";
      return size + "from " + from(first);
    }
    String found = version.isEmpty() ? "" : "go" + version;
    String where = found.isEmpty() || platform.isEmpty() ? "" : " for " + platform;
    return damage.isEmpty() ? found + where : (found + where + ", " + damage).replaceFirst("^, ", "");
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
