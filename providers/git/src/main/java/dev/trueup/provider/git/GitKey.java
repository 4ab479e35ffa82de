package dev.trueup.provider.git;

import dev.trueup.edit.EntryKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A git key is the name of a setting: {@code core.autocrlf}, {@code url.https://mirror.example/.insteadOf}.
 *
 * @param section without regard to case, kept in lower case
 * @param subsection what stands between the first dot and the last, with regard to case
 * @param variable without regard to case, kept in lower case
 */
public record GitKey(String section, Optional<String> subsection, String variable) {

  /** git-config(1), Syntax. */
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]+)\\.(?:([^\\n\\x00]*)\\.)?([A-Za-z][A-Za-z0-9-]*)");

  public GitKey {
    section = section.toLowerCase(Locale.ROOT);
    variable = variable.toLowerCase(Locale.ROOT);
  }

  /** Empty where git would refuse the name. */
  public static Optional<GitKey> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new GitKey(form.group(1), Optional.ofNullable(form.group(2)), form.group(3)))
        : Optional.empty();
  }

  public EntryKey entry() {
    return new EntryKey(subsection.map(sub -> List.of(section, sub, variable)).orElse(List.of(section, variable)));
  }

  @Override
  public String toString() {
    return entry().toString();
  }
}
