package dev.trueup.view;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Artifact words say what is downloaded, from where, and what it must come to. */
final class ArtifactWords {
  private ArtifactWords() {}

  /** "Go 1.26.8 for linux-amd64 (65 MB) from go.dev, else mirror.example; SHA-256 0123…" */
  static String text(Artifact artifact) {
    String size = artifact.sources().getFirst().size().isPresent()
        ? " (" + Wording.size(artifact.sources().getFirst().size().getAsLong()) + ")" : "";
    String hosts = artifact.sources().stream().map(source -> source.where().shown()).distinct().collect(Collectors.joining(", else "));
    String digests = artifact.sources().stream().map(source -> digest(source.digest())).distinct().collect(Collectors.joining(", or "));
    return artifact.label() + size + " from " + hosts + "; " + digests;
  }

  static void json(Artifact artifact, Map<String, Value> entries) {
    entries.put("step", Value.text("download"));
    entries.put("artifact", Value.text(artifact.label()));
    entries.put("sources", new Value.ListOf(artifact.sources().stream().map(ArtifactWords::source).toList()));
  }

  private static Value source(Artifact.Source source) {
    var entries = new LinkedHashMap<String, Value>();
    entries.put("from", Value.text(switch (source.where()) {
      case Where.Web(var uri) -> uri.toString();
      case Where.OnDisk(var file) -> file.text();
    }));
    entries.put("digest", Value.text(digest(source.digest())));
    source.size().ifPresent(size -> entries.put("size", Value.Number.of(size)));
    return new Value.MapOf(entries);
  }

  private static String digest(Digest digest) {
    return switch (digest) {
      case Digest.Sha256(String hex) -> "SHA-256 " + hex;
      case Digest.ModuleSum(String h1) -> "sum " + h1;
      case Digest.Listed(List<java.net.URI> lists, String file) -> "SHA-256 as " + lists.getFirst().getHost() + " lists it";
      case Digest.InDatabase(var database, String module, String version) -> "sum as " + database.name() + " has it";
    };
  }
}
