package dev.trueup.cli;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.host.Privilege;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A grant is something that whoever starts trueup allows beforehand. */
enum Grant {
  /** What needs only the user's own rights. */
  OWN_RIGHTS,
  ROOT,
  ADMINISTRATOR,
  /** Taking away most of what is managed. */
  REMOVALS;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Grant of(Privilege privilege) {
    return switch (privilege) {
      case USER -> OWN_RIGHTS;
      case ROOT -> ROOT;
      case ADMINISTRATOR -> ADMINISTRATOR;
    };
  }

  /**
   * What {@code --yes} and {@code --yes=root,removals} grant.
   *
   * @throws UsageMistake for a right that there is not
   */
  static Set<Grant> granted(Arguments arguments) {
    Set<Grant> granted = EnumSet.noneOf(Grant.class);
    if (!arguments.has(Option.YES)) {
      return granted;
    }
    granted.add(OWN_RIGHTS);
    for (String words : arguments.texts(Option.YES)) {
      for (String word : words.split(",")) {
        granted.add(parse(word.strip()));
      }
    }
    return granted;
  }

  private static Grant parse(String word) {
    List<String> words = Option.YES.choices();
    if (!words.contains(word)) {
      UsageMistake mistake = UsageMistake.of("rights", "`--yes` does not take this value",
          "It takes " + String.join(", ", words) + ", with commas between them; found `" + word + "`.");
      throw Nearest.to(word, words).map(near -> mistake.withHint("did you mean `--yes=" + near + "`?")).orElse(mistake);
    }
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
