package dev.trueup.view;

import dev.trueup.journal.Owned;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.value.Identity;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A status view is what trueup manages here, since when, and whether it is still so.
 *
 * @param zone the time zone that days are shown in
 */
public record StatusView(Style style, ZoneId zone) {

  /**
   * @param plan what an apply would do now
   * @param owned what the journal says we changed, of every project on this machine
   */
  public String text(Plan plan, List<Owned> owned) {
    var page = new Page(style);
    Map<Identity, Owned> ours = new HashMap<>();
    owned.forEach(thing -> ours.put(thing.identity(), thing));
    String between = " " + style.sign("·") + " ";
    page.line(0, 2, Phrase.of(Tone.STRONG, plan.subject().name()).then(Tone.FAINT, between).then(plan.subject().shown())
        .then(Tone.FAINT, between).then(plan.subject().machine()));
    page.gap();
    int most = style.width() == 0 ? 40 : Math.max(10, style.width() / 2);
    int column = 6 + plan.changes().stream().mapToInt(change -> Glyphs.columns(change.address().toString()))
        .filter(columns -> columns <= most).max().orElse(0);
    plan.changes().forEach(change -> line(change, Optional.ofNullable(ours.get(change.identity())), column, page));
    page.gap();
    page.line(plan.isInSync() ? PlanSummary.of(plan).inSync() : PlanSummary.of(plan).counts());
    long elsewhere = owned.stream().filter(thing -> !thing.manifest().equals(plan.subject().manifest())).count();
    if (elsewhere > 0) {
      page.line(Wording.count((int) elsewhere, "thing") + (elsewhere == 1 ? " is" : " are") + " managed here for other manifests.");
    }
    return page.toString();
  }

  private void line(Change change, Optional<Owned> owned, int column, Page page) {
    String mark = style.unicode() ? change.action().mark() : ChangeLines.asciiMark(change.action());
    Phrase head = Phrase.of(ChangeLines.tone(change.action()), mark + " ").then(change.address().toString());
    String since = owned.map(thing -> "managed since " + thing.since().atZone(zone).toLocalDate())
        .orElse(change.action() == Action.KEEP ? "found so, never changed" : "not managed yet");
    page.line(2, column, head.padded(column - 2, 2).then(words(change)).then(Tone.FAINT, "; " + since));
  }

  private static String words(Change change) {
    return switch (change.action()) {
      case KEEP -> "as declared";
      case CREATE -> "is missing";
      case UPDATE -> "differs";
      case REMOVE -> "should be away";
      case RESTORE -> "should go back";
      case FORGET -> "no longer declared, changed since";
      case WAIT -> "waits";
      case BLOCKED -> "cannot be";
      case UNMET -> "does not hold";
    };
  }
}
