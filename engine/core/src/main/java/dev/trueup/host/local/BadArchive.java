package dev.trueup.host.local;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Signals an archive that trueup does not unpack. The message is a clause that follows "cannot unpack LABEL to FOLDER: ". */
final class BadArchive extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_OF_A_NAME = 120;

  private BadArchive(String clause) {
    super(clause);
  }

  /** @param what is wrong with an entry, behind its name */
  static BadArchive entry(String name, String what) {
    return new BadArchive("its archive holds `" + shown(name) + "`, " + what);
  }

  /** @param kind "tar.gz", "zip" */
  static BadArchive none(String kind, Path file) throws IOException {
    return new BadArchive("its archive is no %s file%s".formatted(kind, Archive.isPage(file) ? " but a page (HTML)" : ""));
  }

  /** What the libraries say of a file that is cut off or makes no sense. */
  static BadArchive reading(Exception said) {
    String message = String.valueOf(said.getMessage());
    boolean early = said instanceof EOFException || message.startsWith("Truncated") || message.startsWith("Unexpected end");
    return said instanceof BadArchive known ? known : new BadArchive(early ? "its archive ends too early" : "its archive is damaged");
  }

  static BadArchive damaged() {
    return new BadArchive("its archive is damaged");
  }

  static BadArchive empty() {
    return new BadArchive("its archive holds no files");
  }

  /** @param most bytes */
  static BadArchive tooLarge(long most) {
    return new BadArchive(String.format(Locale.ROOT, "its archive unpacks to more than %,d bytes, far more than it should", most));
  }

  static BadArchive tooMany(int most) {
    return new BadArchive(String.format(Locale.ROOT, "its archive holds more than %,d names", most));
  }

  /** Names of others never reach a terminal as they are. */
  private static String shown(String name) {
    var shown = new StringBuilder();
    name.codePoints().limit(MOST_OF_A_NAME)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '`' ? '?' : c));
    return name.codePointCount(0, name.length()) > MOST_OF_A_NAME ? shown + "…" : shown.toString();
  }
}
