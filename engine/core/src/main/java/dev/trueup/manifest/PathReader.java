package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Content;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Terms;
import dev.trueup.value.Side;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads paths as somebody wrote them, and the files that they name. */
final class PathReader {

  /** Contents travel in plans and journals, so they stay small: 16 MiB. */
  static final long LARGEST_SOURCE = 16L << 20;

  private static final Pattern WINDOWS = Pattern.compile("(?:[A-Za-z]:[\\\\/]|%[A-Za-z_]+%).*");

  private final Reading reading;
  private final Mistakes mistakes;

  PathReader(Reading reading, Mistakes mistakes) {
    this.reading = reading;
    this.mistakes = mistakes;
  }

  Optional<Entry> path(Node.Scalar written, Terms terms) {
    return resolved(written).map(path -> new Entry.Path(path, written.text(), written.span(), terms));
  }

  Optional<Entry> file(Node.Scalar written, Terms terms) {
    return resolved(written).flatMap(path -> contents(written, path, true).or(this::nothing)
        .map(bytes -> new Entry.File(Content.of(bytes), path, written.text(), written.span(), terms)));
  }

  /** The bytes of the file at a path; a mistake at the place where it is written, where there are none. */
  Optional<byte[]> contents(Node.Scalar written, HostPath path, boolean digested) {
    if (path.side() == Side.WINDOWS) {
      mistakes.add(Diagnostic.error("manifest/unreadable-file", "a file that the manifest names cannot be read",
              "`%s` lies on the Windows side, and files are read on the Linux side. Write its path as `/mnt/c/…`."
                  .formatted(written.text()))
          .at(written.span()));
      return Optional.empty();
    }
    Files.Read read = reading.files().read(Path.of(reading.machine().absolute(path)), LARGEST_SOURCE);
    if (read instanceof Files.Read.Contents(byte[] bytes)) {
      if (digested) {
        reading.digest(bytes);
      }
      return Optional.of(bytes);
    }
    mistakes.add(FileMistakes.source(read, written.text()).at(written.span()));
    return Optional.empty();
  }

  private Optional<byte[]> nothing() {
    return reading.isSilent() ? Optional.of(new byte[0]) : Optional.empty();
  }

  /** Relative paths start at the file that they stand in, {@code ~} is the home. */
  Optional<HostPath> resolved(Node.Scalar written) {
    String text = written.text();
    if (WINDOWS.matcher(text).matches()) {
      return Optional.of(new HostPath(Side.WINDOWS, text));
    }
    if (text.startsWith("\\\\") || text.startsWith("//")) {
      return refused(written, "`" + text + "` names a share on the network, which a manifest may not touch. Write a path of this machine.");
    }
    if (text.isEmpty() || text.indexOf('\0') >= 0) {
      return refused(written,
          "The path is empty or holds a zero byte. Write one that begins with `/`, `~/`, or at the folder of this file.");
    }
    if (text.startsWith("~") && !text.equals("~") && !text.startsWith("~/")) {
      return refused(written, "`" + text + "` asks for another user's home. Only `~` and `~/…`, the home of who runs trueup, are known.");
    }
    String home = reading.machine().home();
    String absolute = text.startsWith("~") ? home + text.substring(1)
        : text.startsWith("/") ? text : reading.folder(written).resolve(text).toString();
    return Optional.of(reading.machine().path(absolute));
  }

  private Optional<HostPath> refused(Node.Scalar written, String why) {
    mistakes.add(Diagnostic.error("manifest/path", "a path that cannot be used", why).at(written.span()));
    return Optional.empty();
  }
}
