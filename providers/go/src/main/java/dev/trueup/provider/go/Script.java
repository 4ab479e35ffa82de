package dev.trueup.provider.go;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script is a text that another program runs; version managers put such shims where a tool belongs. */
final class Script {

  /** Bytes of its beginning that are looked at. */
  static final int MOST = 1024;

  private static final Pattern FIRST_LINE = Pattern.compile("#!\\s*(\\S+)(?:[ \\t]+(\\S+))?");
  private static final List<String> MANAGERS = List.of("asdf", "goenv", "mise", "gvm");

  private Script() {}

  /** "a script for bash", "a shim of asdf"; empty for anything that does not say what runs it. */
  static Optional<String> of(byte[] beginning) {
    String text = new String(beginning, StandardCharsets.UTF_8);
    Matcher line = FIRST_LINE.matcher(text);
    if (!line.lookingAt()) {
      return Optional.empty();
    }
    String program = name(line.group(1));
    String runner = program.equals("env") && line.group(2) != null ? name(line.group(2)) : program;
    return Optional.of(MANAGERS.stream().filter(manager -> text.contains(manager)).findFirst()
        .map(manager -> "a shim of " + manager)
        .orElse(runner.isEmpty() ? "a script" : "a script for " + runner));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._+-]", "");
  }
}
