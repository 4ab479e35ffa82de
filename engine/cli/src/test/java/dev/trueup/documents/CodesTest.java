package dev.trueup.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.provider.Section;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that stands in brackets behind a message is explained. */
class CodesTest {

  /** What the first word of a code can be: a package of the engine, a section, or a kind that another provider's section declares. */
  private static final String FIRST = Stream.concat(
      Stream.of("apply", "cli", "elevation", "journal", "listener", "lock", "manifest", "plan", "plan-file", "plugin"),
      Repository.providers().stream().flatMap(provider -> Stream.concat(Stream.of(provider.name()), provider.sections().stream().map(Section::key))))
      .distinct().collect(Collectors.joining("|"));
  private static final Pattern WHOLE = Pattern.compile("\"((?:" + FIRST + ")/[a-z0-9]+(?:-[a-z0-9]+)*)\"");
  /** The go section spells the part behind the slash alone. */
  private static final Pattern OF_GO = Pattern.compile("\\b(?:mistake|advice)\\(\\s*\"([a-z0-9-]+)\"");
  /** A fact has a name of the same form. */
  private static final Set<String> FACTS = Repository.providers().stream().flatMap(provider -> provider.facts().stream())
      .map(fact -> fact.name()).collect(Collectors.toSet());

  @Test
  void the_page_of_errors_has_a_heading_for_each_code_and_no_other() {
    var codes = new TreeSet<String>();
    for (String folder : new String[] {"engine/core/src/main", "engine/cli/src/main", "providers"}) {
      for (Path source : Repository.files(folder, ".java")) {
        String text = Document.read(source).text();
        if (!source.toString().contains("/src/test/")) {
          WHOLE.matcher(text).results().map(found -> found.group(1)).forEach(codes::add);
          OF_GO.matcher(text).results().map(found -> "go/" + found.group(1)).forEach(codes::add);
        }
      }
    }
    codes.removeAll(FACTS);
    assertTrue(codes.size() > 100, () -> "only " + codes);
    Set<String> explained = Repository.text("docs/errors.md").lines().filter(line -> line.startsWith("### `"))
        .map(line -> line.substring(5, line.length() - 1)).collect(Collectors.toCollection(TreeSet::new));
    var missing = new TreeSet<>(codes);
    missing.removeAll(explained);
    explained.removeAll(codes);
    assertEquals(Set.of(), missing, "codes without a heading");
    assertEquals(Set.of(), explained, "headings without a code");
  }
}
