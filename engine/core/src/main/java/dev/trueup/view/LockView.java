package dev.trueup.view;

import dev.trueup.lock.LockCheck;
import dev.trueup.lock.PinChange;
import dev.trueup.lock.Relock;
import dev.trueup.provider.Pin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A lock view is what locking changed, or why a lock is out of date, as people read it. */
public record LockView(Style style) {

  /**
   * A line for each pin that is not as before, and how many are what.
   *
   * @param file the lock as people would name it
   */
  public String changes(Relock relock, String file) {
    var page = new Page(style);
    List<PinChange> differing = relock.changes().stream().filter(change -> change.sort() != PinChange.Sort.SAME).toList();
    int column = 4 + differing.stream().mapToInt(change -> Glyphs.columns(change.pin())).max().orElse(0);
    for (PinChange change : differing) {
      Phrase line = sign(change).then(" ").then(Tone.STRONG, change.pin()).padded(column, 2).then(words(change));
      page.line(0, column, line);
    }
    page.gap().line(count(relock, file));
    return page.toString();
  }

  /** A line for each reason. */
  public String reasons(List<LockCheck.Reason> reasons, String file) {
    var page = new Page(style);
    reasons.forEach(reason -> page.line(0, 2, Phrase.of(file + ": ").then(Tone.STRONG, reason.pin()).then(": " + reason.text())));
    return page.toString();
  }

  /** A line for each remark. */
  public String remarks(List<LockCheck.Reason> remarks, String file) {
    var page = new Page(style);
    remarks.forEach(remark -> page.line(0, 6, Phrase.of(Tone.CARE, "note: ").then(file + ": ").then(Tone.STRONG, remark.pin()).then(": " + remark.text())));
    return page.toString();
  }

  private Phrase sign(PinChange change) {
    return switch (change.sort()) {
      case NEW -> Phrase.of(Tone.GOOD, "+");
      case GONE -> Phrase.of(Tone.BAD, "-");
      case OTHER_VERSION, MORE_FACTS -> Phrase.of(Tone.CARE, "~");
      case SAME -> Phrase.of(" ");
    };
  }

  private String words(PinChange change) {
    String before = change.before().getOrDefault(Pin.VERSION, "");
    String after = change.after().getOrDefault(Pin.VERSION, "");
    return switch (change.sort()) {
      case NEW, SAME -> after;
      case GONE -> before + (before.isEmpty() ? "" : ": ") + "nothing wants it any more";
      case OTHER_VERSION -> before + " " + style.arrow() + " " + after;
      case MORE_FACTS -> after + ", now with " + String.join(", ", change.added());
    };
  }

  private static String count(Relock relock, String file) {
    Map<PinChange.Sort, Integer> counts = new EnumMap<>(PinChange.Sort.class);
    relock.changes().forEach(change -> counts.merge(change.sort(), 1, Integer::sum));
    var parts = new ArrayList<String>();
    part(parts, counts.getOrDefault(PinChange.Sort.NEW, 0), "new");
    part(parts, counts.getOrDefault(PinChange.Sort.OTHER_VERSION, 0) + counts.getOrDefault(PinChange.Sort.MORE_FACTS, 0), "changed");
    part(parts, counts.getOrDefault(PinChange.Sort.GONE, 0), "taken out");
    if (parts.isEmpty()) {
      int all = relock.after().pins().size();
      return all == 0 ? "Nothing in the manifest needs a lock." : "`%s` is as it was: %s, nothing newer.".formatted(file, Wording.count(all, "pin"));
    }
    part(parts, counts.getOrDefault(PinChange.Sort.SAME, 0), "as before");
    return "%s. Written to `%s`.".formatted(String.join(", ", parts), file);
  }

  private static void part(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
