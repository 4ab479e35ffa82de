package dev.trueup.provider.git;

import dev.trueup.edit.EntryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A git key is the name of a setting: {@code core.autocrlf}, {@code url.https://mirror.example/.insteadOf}.
 *
 * @param section upper and lower case are the same
 * @param subsection what stands between the first dot and the last; here they are not
 * @param variable upper and lower case are the same; written as it is spelt
 */
public record GitKey(String section, Optional<String> subsection, String variable) {

  /** git-config(1), Syntax. */
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]+)\\.(?:([^\\n\\x00]*)\\.)?([A-Za-z][A-Za-z0-9-]*)");

  /** Empty where git would refuse the name. */
  public static Optional<GitKey> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new GitKey(form.group(1), Optional.ofNullable(form.group(2)), form.group(3)))
        : Optional.empty();
  }

  /** The same setting in the one spelling that all spellings share. */
  static EntryKey folded(EntryKey key) {
    List<String> parts = new ArrayList<>(key.parts());
    parts.set(0, parts.getFirst().toLowerCase(Locale.ROOT));
    parts.set(parts.size() - 1, parts.getLast().toLowerCase(Locale.ROOT));
    return new EntryKey(parts);
  }

  /** The key as it is written into a file. */
  public EntryKey entry() {
    return new EntryKey(subsection.map(sub -> List.of(section, sub, variable)).orElse(List.of(section, variable)));
  }

  @Override
  public String toString() {
    return entry().toString();
  }
}
