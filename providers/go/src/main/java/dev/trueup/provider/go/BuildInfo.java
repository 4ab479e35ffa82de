package dev.trueup.provider.go;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Build information is what the linker wrote into a Go program about how it was made: what {@code go version -m} shows. Formats of
 * debug/buildinfo and runtime/debug, Go 1.18 to 1.26.
 *
 * @param go the Go that built it, as it names itself: {@code go1.26.8}, {@code devel go1.28-a1b2c3}
 * @param path the import path of its {@code main} package; empty where none is written
 * @param module the main module; empty where none is written, as in programs of distributions
 * @param settings of the build: {@code GOARCH} ▸ {@code amd64}
 */
record BuildInfo(String go, String path, Optional<Module> module, Map<String, String> settings) {

  /**
   * @param version {@code v1.2.3}; {@code (devel)} for what was built in its own repository
   * @param sum {@code h1:…}, or empty
   */
  record Module(String path, String version, String sum) {}

  private static final Pattern RELEASE = Pattern.compile("go(\\d+\\.\\d+(?:\\.\\d+|(?:rc|beta)\\d+)?)");
  /** What stands before and behind the text, for whoever looks for it in memory. */
  private static final int SENTINEL = 16;
  private static final int MOST_OF_A_TEXT = 300;

  BuildInfo {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * @param go the first text of the inline format
   * @param text the second, with its sentinels
   */
  static BuildInfo of(byte[] go, byte[] text) {
    String path = "";
    Optional<Module> module = Optional.empty();
    boolean isLast = false;
    var settings = new TreeMap<String, String>();
    for (String line : withoutSentinels(text).split("\n")) {
      String[] fields = line.split("\t", -1);
      switch (fields[0]) {
        case "path" -> path = shown(field(fields, 1));
        case "mod" -> module = Optional.of(new Module(shown(field(fields, 1)), shown(field(fields, 2)), shown(field(fields, 3))));
        case "=>" -> module = isLast ? Optional.empty() : module; // built from something else than it says
        case "build" -> setting(field(fields, 1), settings);
        default -> { }
      }
      isLast = fields[0].equals("mod");
    }
    return new BuildInfo(shown(new String(go, StandardCharsets.UTF_8)), path, module, settings);
  }

  private static String withoutSentinels(byte[] text) {
    boolean framed = text.length >= 2 * SENTINEL + 1 && text[text.length - SENTINEL - 1] == '\n';
    return framed
        ? new String(text, SENTINEL, text.length - 2 * SENTINEL, StandardCharsets.UTF_8)
        : "";
  }

  private static void setting(String text, Map<String, String> settings) {
    int equals = text.indexOf('=');
    if (equals > 0) {
      settings.put(shown(text.substring(0, equals)), shown(text.substring(equals + 1)));
    }
  }

  private static String field(String[] fields, int number) {
    return number < fields.length ? fields[number] : "";
  }

  /** Anybody may have written the file, and this comes to a terminal. */
  private static String shown(String text) {
    String harmless = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    return harmless.length() <= MOST_OF_A_TEXT ? harmless : harmless.substring(0, MOST_OF_A_TEXT);
  }

  /** The release that built it, or the line that was in development: {@code 1.26.8}, {@code 1.28}. */
  Optional<GoVersion> builder() {
    Matcher release = RELEASE.matcher(go);
    return release.find() ? GoVersion.parse(release.group(1)) : Optional.empty();
  }

  /** The version of its module, where a released one was built as it is. */
  Optional<String> release() {
    return module.map(Module::version).filter(ToolPackage::isVersion);
  }

  /** A number as Go's encoding/binary writes it; empty where the bytes are none. Up to 35 bits. */
  static Optional<Integer> length(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; shift < 35 && bytes.hasRemaining(); shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value <= Excerpt.MOST_AT_ONCE ? Optional.of((int) value) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
