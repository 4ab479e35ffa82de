package dev.trueup.codec;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.value.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The artifact codec writes artifacts as JSON and reads them back. */
final class ArtifactCodec {

  private ArtifactCodec() {}

  static Value encode(Artifact artifact) {
    return Document.of("label", artifact.label())
        .with("sources", new Value.ListOf(artifact.sources().stream().map(ArtifactCodec::encode).toList())).value();
  }

  private static Value encode(Source source) {
    Document document = switch (source.where()) {
      case Where.Web(URI uri) -> Document.of("uri", uri.toString());
      case Where.OnDisk(var file) -> Document.of("file", PathCodec.encode(file));
    };
    document.with("name", source.name()).with("digest", encode(source.digest()));
    source.size().ifPresent(size -> document.with("size", size));
    var renamed = new LinkedHashMap<String, Value>();
    new TreeMap<>(source.form().renamed()).forEach((from, to) -> renamed.put(from, Value.text(to)));
    return document.with("packing", source.form().packing().name().toLowerCase(Locale.ROOT)).with("root", source.form().root())
        .with("executable", source.form().executable()).with("renamed", new Value.MapOf(renamed)).value();
  }

  private static Value encode(Digest digest) {
    return switch (digest) {
      case Digest.Sha256(String hex) -> Document.of("sha256", hex).value();
      case Digest.ModuleSum(String h1) -> Document.of("h1", h1).value();
      case Digest.Listed(List<URI> lists, String file) -> Document.of("listed", file).with("lists", lists).value();
      case Digest.InDatabase(Digest.SumDatabase(String key, List<URI> bases), String module, String version) ->
          Document.of("database", key).with("bases", bases).with("module", module).with("version", version).value();
    };
  }

  static Artifact decode(Fields fields) throws DecodeException {
    List<Source> sources = new ArrayList<>();
    for (Value source : fields.list("sources")) {
      sources.add(source(Fields.of(source)));
    }
    return new Artifact(fields.text("label"), sources);
  }

  private static Source source(Fields fields) throws DecodeException {
    Where where = fields.find("uri").isPresent()
        ? new Where.Web(URI.create(fields.text("uri"))) : new Where.OnDisk(PathCodec.decode(fields.text("file")));
    OptionalLong size = fields.find("size").isPresent() ? OptionalLong.of(fields.number("size")) : OptionalLong.empty();
    Fields renamed = fields.object("renamed");
    Map<String, String> names = new LinkedHashMap<>();
    for (String from : renamed.entries().keySet()) {
      names.put(from, renamed.text(from));
    }
    return new Source(where, fields.text("name"), digest(fields.object("digest")), size, new ArchiveForm(
        Packing.valueOf(fields.text("packing").toUpperCase(Locale.ROOT)), fields.text("root"), fields.texts("executable"), names));
  }

  private static Digest digest(Fields fields) throws DecodeException {
    if (fields.find("sha256").isPresent()) {
      return new Digest.Sha256(fields.text("sha256"));
    }
    if (fields.find("h1").isPresent()) {
      return new Digest.ModuleSum(fields.text("h1"));
    }
    if (fields.find("listed").isPresent()) {
      return new Digest.Listed(uris(fields.texts("lists")), fields.text("listed"));
    }
    return new Digest.InDatabase(
        new Digest.SumDatabase(fields.text("database"), uris(fields.texts("bases"))), fields.text("module"), fields.text("version"));
  }

  private static List<URI> uris(List<String> texts) {
    return texts.stream().map(URI::create).toList();
  }
}
