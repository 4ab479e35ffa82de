package dev.trueup.edit;

import static dev.trueup.edit.Edits.edited;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** systemd's own generator is the judge of what our file in environment.d says. */
class EnvironmentDWithSystemdTest {
  @TempDir
  private Path folder;

  private Program generator;

  @BeforeEach
  void find_the_generator() {
    generator = Program.orSkip(
        "/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator",
        "/lib/systemd/user-environment-generators/30-systemd-environment-d-generator");
  }

  /** What the generator says, read as it quotes. */
  private Map<String, String> ask(String text) {
    try {
      Path file = folder.resolve("environment.d/50-trueup.conf");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String output = generator.run(Map.of("HOME", "/h", "XDG_CONFIG_HOME", folder.toString(), "PATH", "/usr/bin:/bin")).output();
    var found = new TreeMap<String, String>();
    int start = 0;
    while (start < output.length()) {
      int equals = output.indexOf('=', start);
      int end = equals + 1;
      boolean quoted = end < output.length() && output.charAt(end) == '"';
      String value;
      if (quoted) {
        ShellWord word = ShellWord.at(output, end);
        value = word.value();
        end = word.end();
      } else {
        end = output.indexOf('\n', end);
        value = output.substring(equals + 1, end);
      }
      found.put(output.substring(start, equals), unescaped(value));
      start = end + 1;
    }
    return found;
  }

  /** The generator writes a tab as {@code \t} and a line feed as {@code \n}, which {@link ShellWord} leaves alone. */
  private static String unescaped(String value) {
    return value.replace("\\t", "\t").replace("\\n", "\n");
  }

  @Test
  void systemd_reads_every_value_as_it_is() {
    Rolls.many(150, (rolls, seed) -> {
      String text = "";
      var wanted = new TreeMap<String, String>();
      for (int i = 0; i < 8; i++) {
        String value = rolls.text("ab $$$${}\\\\\"'`#;=:~*!é\t", 9).replace("\\t", "t") + "x";
        wanted.put("V" + i, value);
        text = edited(set(Dialect.ENVIRONMENT_D, value, "V" + i), text);
      }
      Map<String, String> read = ask(text);
      String file = text;
      wanted.forEach((key, value) -> assertEquals(value, read.get(key), () -> key + " in\n" + file));
    });
  }

  @Test
  void systemd_and_trueup_read_foreign_texts_alike() {
    Rolls.many(300, (rolls, seed) -> {
      String text = ForeignText.of(Dialect.ENVIRONMENT_D, rolls) + "\nZ='" + rolls.text("a \"\\b", 4) + "'" + rolls.text(" \"a\"'b'", 3).replaceAll("['\"]", "") + "\n";
      Map<String, String> read = ask(text);
      for (EntryKey key : Dialect.ENVIRONMENT_D.keys(text)) {
        Value value = Dialect.ENVIRONMENT_D.read(text, key).orElseThrow();
        if (key.parts().size() == 1 && value instanceof Value.Text(String words) && !words.isEmpty()) {
          assertEquals(words, read.get(key.last()), () -> key + " in\n" + text);
        }
      }
    });
  }

  @Test
  void systemd_puts_directories_on_path() {
    String text = edited(set(Dialect.ENVIRONMENT_D, "front", "PATH", "/o p"), "");
    text = edited(set(Dialect.ENVIRONMENT_D, "end", "PATH", "/d$x\\\"'"), text);
    text = edited(set(Dialect.ENVIRONMENT_D, "front", "PATH", "/plain"), text);
    assertEquals("/plain:/o p:/usr/bin:/bin:/d$x\\\"'", ask(text).get("PATH"));
    assertTrue(Dialect.ENVIRONMENT_D.keys(text).contains(EntryKey.of("PATH", "/o p")), text);
  }

  @Test
  void systemd_takes_no_notice_of_the_header() {
    Map<String, String> without = ask("");
    assertEquals(without, ask(Dialect.ENVIRONMENT_D.blank()));
  }
}
