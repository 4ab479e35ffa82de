package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rule of settings that have a few possible values.
 *
 * @param form all of them
 * @param words what they are, for people
 */
record WordRule(Pattern form, String words) implements Rule {

  /** One of these words. */
  static WordRule of(String... words) {
    List<String> quoted = Arrays.stream(words).map(word -> "`" + word + "`").toList();
    String all = String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
    return like(Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("|")), all);
  }

  static WordRule like(String form, String words) {
    return new WordRule(Pattern.compile(form), words);
  }

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    return form.matcher(value.text()).matches() ? List.of() : List.of(Mistakes.notOneOf(key, words).at(value.place()));
  }
}
