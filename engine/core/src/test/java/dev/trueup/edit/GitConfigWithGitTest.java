package dev.trueup.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real git is the judge of what a configuration says. */
class GitConfigWithGitTest {
  @TempDir
  private Path folder;

  private Program git;
  private Path file;

  @BeforeEach
  void find_git() {
    git = Program.orSkip("/usr/bin/git", "/usr/local/bin/git");
    file = folder.resolve("config");
  }

  private Program.Answer ask(String text, String... words) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
    String[] command = new String[words.length + 3];
    command[0] = "config";
    command[1] = "--file";
    command[2] = file.toString();
    System.arraycopy(words, 0, command, 3, words.length);
    return git.run(Map.of("HOME", folder.toString(), "GIT_CONFIG_NOSYSTEM", "1"), command);
  }

  /** Names and values as {@code git config --list -z} prints them. */
  private static String listing(String text) {
    var grammar = new GitConfigGrammar();
    var listing = new StringBuilder();
    for (Sections.Entry entry : grammar.sections(text).entries()) {
      listing.append(String.join(".", grammar.compared(entry.key()).parts()));
      listing.append(entry.valueStart() == entry.keyEnd() ? "" : "\n" + entry.value()).append('\0');
    }
    return listing.toString();
  }

  @Test
  void git_and_trueup_read_the_same() {
    Rolls.many(80, (rolls, seed) -> {
      String text = ForeignText.of(Dialect.GIT_CONFIG, rolls);
      assertEquals(ask(text, "--list", "-z").output(), listing(text), text);
    });
  }

  @Test
  void git_and_trueup_refuse_the_same() {
    Rolls.many(80, (rolls, seed) -> {
      String text = ForeignText.of(Dialect.GIT_CONFIG, rolls);
      int at = rolls.below(text.length() + 1);
      String broken = text.substring(0, at) + rolls.text("[]\"\\=;#a. \n\r", 3) + text.substring(at);
      boolean opensLastLine = Dialect.GIT_CONFIG.problem(broken).filter(p -> p.contains("last line")).isPresent();
      Program.Answer answer = ask(broken, "--list", "-z");
      if (!opensLastLine && !listing(broken).startsWith("\0")) {
        assertEquals(answer.exit() == 0, Dialect.GIT_CONFIG.problem(broken).isEmpty(),
            () -> broken + "\n" + Dialect.GIT_CONFIG.problem(broken));
      }
    });
  }

  @Test
  void git_reads_what_was_set_and_nothing_else_changed() {
    Rolls.many(80, (rolls, seed) -> {
      String text = ForeignText.of(Dialect.GIT_CONFIG, rolls);
      EntryKey key = rolls.oneOf(EntryKey.of("s", "a"), EntryKey.of("T", "k"), EntryKey.of("new", "n-1"), EntryKey.of("S", "Sub", "k"),
          EntryKey.of("s", "a\"b", "k"), EntryKey.of("s", "back\\slash ]", "k"), EntryKey.of("s", "low", "x"));
      String value = rolls.text("ab  \t\n\r\b\"\\#;='[]é", 8);
      var set = new FileEdit.SetEntry(Dialect.GIT_CONFIG, key, Value.text(value));
      String after = Edits.edited(set, text);
      String name = String.join(".", key.parts());
      assertEquals(value + "\0", ask(after, "-z", "--get", name).output(), () -> set + " on\n" + text + "\ngives\n" + after);
      assertEquals(ask(after, "--list", "-z").output(), listing(after), after);
      String back = Edits.edited(new FileEdit.RemoveEntry(Dialect.GIT_CONFIG, key), after);
      assertEquals(new Program.Answer(1, ""), ask(back, "-z", "--get-all", name), back);
      assertEquals(ask(back, "--list", "-z").output(), listing(back), back);
    });
  }

  @Test
  void trueup_reads_what_git_wrote() {
    for (String value : List.of("plain", " lead", "trail ", "a#b", "a;b", "q\"q", "b\\s", "t\tt", "n\nn", "")) {
      ask("", "core.editor", value);
      try {
        assertEquals(Optional.of(Value.text(value)), Dialect.GIT_CONFIG.read(Files.readString(file), EntryKey.of("core", "editor")), value);
      } catch (IOException failure) {
        throw new java.io.UncheckedIOException(failure);
      }
    }
  }
}
