package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fixture is one text with the files of a manifest: the first is {@code trueup.yaml}, a line {@code #### name} begins another one. Behind
 * {@code # ERROR} stand the codes that are expected on that line.
 */
record Fixture(Map<String, String> files) {

  private static final Pattern EXPECTED = Pattern.compile("# ERROR (.+)$");

  static Fixture parse(String text) {
    var files = new LinkedHashMap<String, String>();
    String name = "trueup.yaml";
    var lines = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("#### ")) {
        files.put(name, lines.toString());
        name = line.substring(5);
        lines.setLength(0);
      } else {
        lines.append(line).append('\n');
      }
    }
    files.put(name, lines.toString());
    return new Fixture(files);
  }

  /** {@code file:line code} of each expected mistake, sorted. */
  TreeSet<String> expected() {
    var expected = new TreeSet<String>();
    files.forEach((name, text) -> {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = EXPECTED.matcher(lines.get(i));
        if (matcher.find()) {
          for (String code : matcher.group(1).split(", ")) {
            expected.add(name + ":" + (i + 1) + " " + code);
          }
        }
      }
    });
    return expected;
  }

  static TreeSet<String> found(List<Diagnostic> diagnostics) {
    var found = new TreeSet<String>();
    diagnostics.forEach(each -> found.add(each.span().map(span -> span.file() + ":" + span.line()).orElse("") + " " + each.code()));
    return found;
  }

}
