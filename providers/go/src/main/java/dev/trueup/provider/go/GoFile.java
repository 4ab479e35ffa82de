package dev.trueup.provider.go;

import dev.trueup.host.Fact;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A Go file is what Go's own file of this user says, as the go command reads it: a line counts from its first capital letter, its value
 * is everything behind the first {@code =}, and the last line of a key wins. cmd/go/internal/cfg
 *
 * @param file its lines by key; may hold passwords, so it goes nowhere as a whole
 */
record GoFile(Map<String, String> file) {

  static final Fact<GoFile> FACT = new Fact<>("go/file", GoFile::of, new GoFile(Map.of()));

  GoFile {
    file = Collections.unmodifiableMap(new TreeMap<>(file));
  }

  static GoFile of(ReadOnlyHost host) {
    boolean isRead = GoEnvFile.hindrance(host.machine()).isEmpty();
    return isRead ? at(GoEnvFile.of(host.machine()), host) : new GoFile(Map.of());
  }

  /** Another file of the same form: the {@code go.env} that a Go is shipped with. */
  static GoFile at(HostPath path, ReadOnlyHost host) {
    return host.read(path) instanceof FileRead.Contents contents ? parse(contents.text().text()) : new GoFile(Map.of());
  }

  private static GoFile parse(String text) {
    var file = new TreeMap<String, String>();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.charAt(0) >= 'A' && line.charAt(0) <= 'Z') {
        file.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return new GoFile(file);
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(file.get(key)).filter(value -> !value.isBlank());
  }

  /** What it says of these keys. */
  Map<String, String> of(Collection<String> keys) {
    return keys.stream().filter(key -> value(key).isPresent()).collect(Collectors.toMap(key -> key, file::get));
  }
}
