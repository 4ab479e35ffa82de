package dev.trueup.view;

import dev.trueup.host.Command;
import dev.trueup.plan.Change;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.List;

/** A try view is what {@code trueup try} says between the plans and outcomes that it shows. */
public record TryView(Style style) {

  public static TryView of(Style style) {
    return new TryView(style);
  }

  public String opening(String name, String shown) {
    var page = new Page(style);
    page.line("Trying " + name + " (" + shown + ") in an empty throw-away home and a copy of its folder.");
    page.line("Your own files stay as they are. This protects files; it is no sandbox against hostile code.");
    return page.toString();
  }

  /**
   * What the try does without.
   *
   * @param outside what lies elsewhere or needs more than the user's rights
   * @param commanded what runs a command that nobody agreed to
   * @param following what needs one of these
   */
  public String leftOut(List<Change> outside, List<Change> commanded, List<ResourceAddress> following) {
    var page = new Page(style);
    listed(page, "Left out, since it needs more than your own rights or lies outside of the two:", outside);
    listed(page, "Left out, since it runs commands of the manifest that nobody agreed to:", commanded);
    if (!following.isEmpty()) {
      page.line(0, 2, Phrase.of("Left out with them: " + PlanSummary.named(following) + "."));
    }
    return page.toString();
  }

  private static void listed(Page page, String why, List<Change> changes) {
    if (!changes.isEmpty()) {
      page.line(0, 2, Phrase.of(why + " " + PlanSummary.named(changes.stream().map(Change::address).toList()) + "."));
    }
  }

  /** The name of a part, set off from what stands before it. */
  public String heading(String part) {
    var page = new Page(style);
    page.blank();
    page.line(0, 0, Phrase.of(Tone.FAINT, style.sign("─").repeat(2) + " ").then(Tone.STRONG, part));
    return page.toString();
  }

  public String nothingToTry() {
    return new Page(style).blank().line("Nothing of it can be done in a throw-away home. `trueup plan` shows what it would do here.").toString();
  }

  /** @param commands that the manifest spells */
  public String question(List<Command> commands) {
    var page = new Page(style);
    page.line("The manifest wants these commands to be run, with your rights:");
    commands.forEach(command -> page.line(2, 4, Phrase.of(command.toString())));
    return page + "Run them? Only \"yes\" does; else what needs them is left out: ";
  }

  /**
   * How the home and the copy are after the undo.
   *
   * @param lost what was there before and is not, or is not the same
   * @param found what was not there before
   */
  public String afterwards(List<String> lost, List<String> found) {
    var page = new Page(style);
    page.blank();
    if (lost.isEmpty()) {
      page.line(0, 2, Phrase.of("The home and the copy hold what they held before, byte for byte."));
    } else {
      page.line(0, 2, Phrase.of(Tone.BAD_STRONG, "Not as before: ").then(String.join(", ", lost) + "."));
    }
    if (!found.isEmpty()) {
      page.line(0, 2, Phrase.of("Still there: " + String.join(", ", sorted(found))
          + ": caches, and trueup's records. Nothing of them is in your own home."));
    }
    return page.toString();
  }

  private static List<String> sorted(List<String> paths) {
    var sorted = new ArrayList<>(paths);
    sorted.sort(null);
    return sorted;
  }

  /** @param leftOut how many changes the try did without */
  public String closing(boolean well, String shown, int leftOut) {
    var page = new Page(style);
    String all = leftOut == 0 ? "That was all of it, and it is gone again."
        : "That was all of it but the " + Wording.count(leftOut, "change") + " left out above, and it is gone again.";
    page.line(0, 2, Phrase.of(well
        ? all + " To do it for real: `trueup apply --file " + shown + "`."
        : "Something did not go as it should; what it was is said above. The home and the copy are gone again."));
    return page.toString();
  }

  public String kept(String home, String project) {
    return new Page(style).blank().line(0, 2, Phrase.of("Left as it is now: the home " + home + " and the copy in " + project + ". Delete them when you like."))
        .toString();
  }
}
