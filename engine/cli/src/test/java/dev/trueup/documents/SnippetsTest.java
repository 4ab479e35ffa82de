package dev.trueup.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code on the page about plug-ins is that of the example, which is compiled and tried. */
class SnippetsTest {

  private static final Pattern FENCED = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @Test
  void what_the_page_shows_is_what_the_example_does() {
    String example = dense(Repository.files("examples/provider-hosts/src/main/java", ".java").stream()
        .map(file -> Document.read(file).text()).collect(Collectors.joining()));
    String page = Repository.text("docs/writing-a-provider.md");
    String told = page.substring(0, page.indexOf("## Testing"));
    List<String> strange = new ArrayList<>();
    int lines = 0;
    for (String snippet : FENCED.matcher(told).results().map(found -> found.group(1)).toList()) {
      for (String line : snippet.split("@Override|…|\\n")) {
        String code = dense(line).replaceFirst("^}+", "").replaceFirst("}+$", "");
        lines++;
        if (!example.contains(code)) {
          strange.add(line.strip());
        }
      }
    }
    assertEquals(List.of(), strange);
    assertTrue(lines > 50, "only " + lines + " lines of code");
  }

  private static String dense(String code) {
    return code.replaceAll("//[^\\n]*", "").replaceAll("\\s+", "");
  }
}
