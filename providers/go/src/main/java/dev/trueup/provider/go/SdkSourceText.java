package dev.trueup.provider.go;

import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.host.HostPath;
import dev.trueup.provider.go.SdkSource.Packed;
import dev.trueup.value.Value;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** SDK sources as values, for what a journal or a plan file records: {@code { archive: https://go.dev/dl/…, sha256: … }}. */
final class SdkSourceText {

  private SdkSourceText() {}

  static Value encode(SdkSource source) {
    var entries = new LinkedHashMap<String, Value>();
    entries.put(source.packed() == Packed.ARCHIVE ? "archive" : "module", Value.text(switch (source.where()) {
      case Where.Web(URI uri) -> uri.toString();
      case Where.OnDisk(HostPath file) -> file.text();
    }));
    switch (source.digest()) {
      case Digest.Sha256(String hex) -> entries.put("sha256", Value.text(hex));
      case Digest.ModuleSum(String h1) -> entries.put("sum", Value.text(h1));
      case Digest.Listed(List<URI> lists, String file) -> {
        entries.put("listed", texts(lists));
        entries.put("file", Value.text(file));
      }
      case Digest.InDatabase(Digest.SumDatabase(String key, List<URI> bases), String module, String version) -> {
        entries.put("database", Value.text(key));
        entries.put("through", texts(bases));
        entries.put("version", Value.text(version));
      }
    }
    source.size().ifPresent(size -> entries.put("size", Value.Number.of(size)));
    return new Value.MapOf(entries);
  }

  static SdkSource decode(Value value) {
    Map<String, Value> entries = ((Value.MapOf) value).entries();
    Packed packed = entries.containsKey("archive") ? Packed.ARCHIVE : Packed.MODULE;
    String at = text(entries, packed == Packed.ARCHIVE ? "archive" : "module");
    Where where = at.startsWith("http") ? new Where.Web(URI.create(at)) : new Where.OnDisk(HostPath.linux(at));
    OptionalLong size = entries.get("size") instanceof Value.Number(var amount) ? OptionalLong.of(amount.longValue()) : OptionalLong.empty();
    return new SdkSource(packed, where, digest(entries), size);
  }

  private static Digest digest(Map<String, Value> entries) {
    if (entries.containsKey("sha256")) {
      return new Digest.Sha256(text(entries, "sha256"));
    }
    if (entries.containsKey("sum")) {
      return new Digest.ModuleSum(text(entries, "sum"));
    }
    return entries.containsKey("listed")
        ? new Digest.Listed(uris(entries, "listed"), text(entries, "file"))
        : new Digest.InDatabase(
            new Digest.SumDatabase(text(entries, "database"), uris(entries, "through")), Toolchain.MODULE, text(entries, "version"));
  }

  private static String text(Map<String, Value> entries, String key) {
    if (!(entries.get(key) instanceof Value.Text(String text))) {
      throw new IllegalStateException("`" + key + "` of a source is not recorded");
    }
    return text;
  }

  private static Value texts(List<URI> uris) {
    return Value.ListOf.texts(uris.stream().map(URI::toString).toList());
  }

  private static List<URI> uris(Map<String, Value> entries, String key) {
    return ((Value.ListOf) entries.get(key)).items().stream().map(item -> URI.create(item.toString())).toList();
  }
}
