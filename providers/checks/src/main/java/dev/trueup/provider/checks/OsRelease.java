package dev.trueup.provider.checks;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An os-release is what a distribution says of itself; os-release(5).
 *
 * @param name for people
 * @param version {@code 22.04}; empty for one that has none, as Debian's unstable
 * @param like the ids of those it descends from
 */
record OsRelease(String id, String name, Optional<String> version, List<String> like) {

  static Optional<OsRelease> of(ReadOnlyHost host) {
    return Stream.of("/etc/os-release", "/usr/lib/os-release").map(HostPath::linux).map(host::read)
        .filter(FileRead.Contents.class::isInstance).map(FileRead.Contents.class::cast).findFirst()
        .map(contents -> parse(contents.text().text()));
  }

  private static OsRelease parse(String text) {
    Map<String, String> fields = new HashMap<>();
    text.lines().map(String::strip).filter(line -> line.matches("[A-Z0-9_]+=.*"))
        .forEach(line -> fields.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1).replaceAll("^[\"']|[\"']$", "")));
    String id = fields.getOrDefault("ID", "linux");
    return new OsRelease(id, fields.getOrDefault("PRETTY_NAME", id), Optional.ofNullable(fields.get("VERSION_ID")).filter(v -> !v.isEmpty()),
        List.of(fields.getOrDefault("ID_LIKE", "").split(" ")));
  }
}
