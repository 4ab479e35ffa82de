package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A dialect is a sort of file that holds entries. Dialects differ in duplicates, comments, escapes and empty values.
 *
 * <p>The list is closed: an edit in a saved plan or a journal is performed by its dialect's name, in another process and perhaps as root.
 */
public enum Dialect {
  /** {@code key = value} below {@code [section]} headings; keys without a section have the section {@code ""}. */
  INI("ini", new IniGrammar()),
  /** JSON with {@code //} and {@code /* *}{@code /} comments and trailing commas, as editors read it. */
  JSONC("jsonc", new JsoncGrammar()),
  /** Go's own {@code go/env}: verbatim values, the last duplicate counts. */
  GO_ENV("go-env", new GoEnvGrammar()),
  /** git's configuration: {@code [section "subsection"]}, case-insensitive names. Keys have two or three parts. */
  GIT_CONFIG("git-config", new GitConfigGrammar()),
  /** A file of ours that shells read: {@code export K='v'}, and guarded additions to PATH (key {@code [PATH, directory]}, value front or end). */
  SHELL_ENV("shell-env", new ShellEnvGrammar()),
  /** A file of ours in {@code environment.d}: {@code K=v} with its escapes, and additions to PATH as above. */
  ENVIRONMENT_D("environment-d", new EnvironmentDGrammar()),
  /** A file of ours in {@code apt.conf.d}: one {@code Name::of::setting "value";} on each line. */
  APT_CONF("apt-conf", new AptConfGrammar()),
  /** A file of ours in apt's {@code auth.conf.d}: {@code machine NAME login X password Y}, keyed by the machine. */
  APT_AUTH("apt-auth", new AptAuthGrammar()),
  /** npm's {@code .npmrc}: settings above all headings, {@code ;} and {@code #} end a value. */
  NPMRC("npmrc", new NpmrcGrammar()),
  /** The proxies in Maven's {@code settings.xml}: {@code [id, port]} is an element of one, {@code [id]} the whole. */
  MAVEN_SETTINGS("maven-settings", new MavenSettingsGrammar());

  private final String word;
  private final Grammar grammar;

  Dialect(String word, Grammar grammar) {
    this.word = word;
    this.grammar = grammar;
  }

  public String word() {
    return word;
  }

  public static Dialect parse(String word) {
    for (Dialect dialect : values()) {
      if (dialect.word.equals(word)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException("no dialect is called " + word);
  }

  /** Why this text cannot be edited safely, with its line; empty for text that can. */
  public Optional<String> problem(String text) {
    return grammar.problem(text);
  }

  /** The effective value of an entry: where a file has duplicates, the one that its consumer takes. */
  public Optional<Value> read(String text, EntryKey key) {
    return grammar.read(text, key);
  }

  /** Every entry of the file, in its order, duplicates included. */
  public List<EntryKey> keys(String text) {
    return grammar.keys(text);
  }

  /** What a file of this sort holds before its first entry, when we create it. */
  public String blank() {
    return grammar.blank();
  }

  /** True where the text holds nothing of anybody's. */
  public boolean isBlank(String text) {
    return grammar.isBlank(text);
  }

  /** Why this value cannot be spelt in such a file, or empty. */
  public Optional<String> unspeakable(EntryKey key, Value value) {
    return grammar.unspeakable(key, value);
  }

  Grammar grammar() {
    return grammar;
  }
}
