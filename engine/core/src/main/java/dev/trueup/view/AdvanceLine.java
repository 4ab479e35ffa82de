package dev.trueup.view;

import dev.trueup.host.Monitor.Advance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An advance line is one line about something that takes long: a bar, how much of how much, how fast, how long still.
 *
 * @param column where what follows the address begins
 */
record AdvanceLine(Style style, int column) {

  private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String PLAIN_SPINNER = "|/-\\";
  private static final int WIDEST_BAR = 24;
  private static final int NARROWEST_BAR = 6;

  /**
   * @param others how many more are under way
   * @param turn counts on with each painting
   */
  String text(String address, Pace pace, int others, int turn) {
    Phrase head = Phrase.of("  " + spinner(turn) + " " + address).padded(column, 2);
    List<String> facts = facts(pace);
    if (others > 0) {
      facts.add("and " + others + " more");
    }
    int room = style.width() - 1 - head.columns();
    while (facts.size() > 1 && columns(facts) - 2 > room) {
      facts.removeLast();
    }
    int used = columns(facts);
    Advance now = pace.now();
    int bar = Math.min(WIDEST_BAR, room - used);
    Phrase line = head;
    if (now.total().isPresent() && now.total().getAsLong() > 0 && bar >= NARROWEST_BAR) {
      line = bar(line, bar, (double) now.done() / now.total().getAsLong()).then("  ");
      used += bar;
    }
    line = line.then(String.join("  ", facts));
    boolean fits = room - used >= Glyphs.columns(now.doing());
    if (fits || facts.isEmpty()) {
      line = line.then(Tone.FAINT, (facts.isEmpty() ? "" : "  ") + now.doing());
    }
    return line.wrapped(Math.max(0, style.width() - 1), 1).getFirst().stripped().painted(style);
  }

  private static int columns(List<String> facts) {
    return facts.stream().mapToInt(fact -> 2 + Glyphs.columns(fact)).sum();
  }

  private String spinner(int turn) {
    String turns = style.unicode() ? SPINNER : PLAIN_SPINNER;
    return String.valueOf(turns.charAt(Math.floorMod(turn, turns.length())));
  }

  private Phrase bar(Phrase line, int columns, double share) {
    int inner = style.unicode() ? columns : columns - 2;
    int full = (int) Math.floor(Math.clamp(share, 0, 1) * inner);
    boolean isWhole = full >= inner;
    if (style.unicode()) {
      return line.then(Tone.GOOD, "━".repeat(isWhole ? inner : full) + (isWhole ? "" : "╸")).then(Tone.FAINT, "─".repeat(isWhole ? 0 : inner - full - 1));
    }
    return line.then("[" + "=".repeat(isWhole ? inner : full) + (isWhole ? "" : ">") + " ".repeat(isWhole ? 0 : inner - full - 1) + "]");
  }

  /** "41/65 MB", "9.8 MB/s", "2 s left": as far as they are known. */
  private static List<String> facts(Pace pace) {
    var facts = new ArrayList<String>();
    Advance now = pace.now();
    if (now.total().isPresent()) {
      facts.add(share(now.done(), now.total().getAsLong()));
    } else if (now.done() > 0) {
      facts.add(amount(now.done(), unit(now.done())) + " " + unit(now.done()).name());
    }
    pace.bytesPerSecond().ifPresent(rate -> facts.add(amount(rate, unit(rate)) + " " + unit(rate).name() + "/s"));
    pace.left().filter(left -> left.isPositive()).ifPresent(left -> facts.add(words(left) + " left"));
    return facts;
  }

  private static String share(long done, long total) {
    Unit unit = unit(total);
    boolean isFine = unit.bytes() > 1e3 && total < 10 * unit.bytes();
    String here = isFine ? String.format(Locale.ROOT, "%.1f", done / unit.bytes()) : String.valueOf((long) (done / unit.bytes()));
    return here + "/" + amount(total, unit) + " " + unit.name();
  }

  private record Unit(String name, double bytes) {}

  private static Unit unit(double bytes) {
    return bytes < 1000 ? new Unit("B", 1) : bytes < 1e6 ? new Unit("kB", 1e3) : bytes < 1e9 ? new Unit("MB", 1e6) : new Unit("GB", 1e9);
  }

  private static String amount(double bytes, Unit unit) {
    double value = bytes / unit.bytes();
    return unit.bytes() > 1e3 && value < 10 ? String.format(Locale.ROOT, "%.1f", value) : String.valueOf((long) value);
  }

  private static String words(Duration time) {
    long seconds = time.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }
}
