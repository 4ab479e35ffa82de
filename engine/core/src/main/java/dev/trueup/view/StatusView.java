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
import java.util.TreeMap;

/**
 * A status view is what trueup manages here, since when, and whether it is still so.
 *
 * @param zone the time zone that days are shown in
 * @param all whether each thing says since when; else the days are counted at the end
 */
public record StatusView(Style style, ZoneId zone, boolean all) {

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
    int most = style.width() == 0 ? 60 : Math.max(10, style.width() / 2);
    int column = 6 + plan.changes().stream().mapToInt(change -> Glyphs.columns(change.address().toString()))
        .filter(columns -> columns <= most).max().orElse(0);
    plan.changes().forEach(change -> line(change, Optional.ofNullable(ours.get(change.identity())), column, page));
    page.gap();
    page.line(plan.isInSync() ? PlanSummary.of(plan).inSync() : PlanSummary.of(plan).counts());
    if (!all) {
      page.line(0, 2, Phrase.of(days(plan, ours)));
    }
    long elsewhere = owned.stream().filter(thing -> !thing.manifest().equals(plan.subject().manifest())).count();
    if (elsewhere > 0) {
      page.line(Wording.count((int) elsewhere, "thing") + (elsewhere == 1 ? " is" : " are") + " managed here for other manifests.");
    }
    return page.toString();
  }

  private void line(Change change, Optional<Owned> owned, int column, Page page) {
    String mark = style.unicode() ? change.action().mark() : ChangeLines.asciiMark(change.action());
    Phrase head = Phrase.of(ChangeLines.tone(change.action()), mark + " ").then(change.address().toString());
    Phrase line = head.padded(column - 2, 2).then(words(change));
    page.line(2, column, all ? line.then(Tone.FAINT, "; " + since(change, owned)) : line);
  }

  private String since(Change change, Optional<Owned> owned) {
    return owned.map(thing -> "managed since " + thing.since().atZone(zone).toLocalDate())
        .orElse(change.action() == Action.KEEP ? "found so, never changed" : "not managed yet");
  }

  /** "12 managed since 2026-11-24, 2 not managed yet." */
  private String days(Plan plan, Map<Identity, Owned> ours) {
    var counts = new TreeMap<String, Integer>();
    plan.changes().forEach(change -> counts.merge(since(change, Optional.ofNullable(ours.get(change.identity()))), 1, Integer::sum));
    String parts = String.join("; ", counts.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey()).toList());
    return parts.isEmpty() ? "" : parts + ".";
  }

  private static String words(Change change) {
    return switch (change.action()) {
      case KEEP -> ChangeLines.unseen(change.seen()).orElse("as declared");
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
