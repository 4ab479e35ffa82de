package dev.trueup.provider.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Retractions are the versions that a module's {@code go.mod} takes back: https://go.dev/ref/mod#go-mod-file-retract. */
record Retractions(List<Range> ranges) {

  private static final Pattern RANGE = Pattern.compile("\\[\\s*(\\S+?)\\s*,\\s*(\\S+?)\\s*]|(\\S+)");

  /** Both ends are taken back. */
  record Range(ModuleVersion from, ModuleVersion to) {}

  Retractions {
    ranges = List.copyOf(ranges);
  }

  static Retractions parse(String module) {
    var ranges = new ArrayList<Range>();
    boolean block = false;
    for (String written : module.lines().toList()) {
      int comment = written.indexOf("//");
      String line = (comment < 0 ? written : written.substring(0, comment)).strip();
      if (block && line.equals(")")) {
        block = false;
      } else if (line.matches("retract\\s*\\(")) {
        block = true;
      } else if (block) {
        range(line).ifPresent(ranges::add);
      } else if (line.matches("retract\\s.*")) {
        range(line.substring("retract".length()).strip()).ifPresent(ranges::add);
      }
    }
    return new Retractions(ranges);
  }

  private static Optional<Range> range(String text) {
    Matcher parts = RANGE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String from = parts.group(3) == null ? parts.group(1) : parts.group(3);
    String to = parts.group(3) == null ? parts.group(2) : parts.group(3);
    return ModuleVersion.parse(from).flatMap(first -> ModuleVersion.parse(to).map(last -> new Range(first, last)));
  }

  boolean cover(ModuleVersion version) {
    return ranges.stream().anyMatch(range -> range.from().compareTo(version) <= 0 && version.compareTo(range.to()) <= 0);
  }
}
