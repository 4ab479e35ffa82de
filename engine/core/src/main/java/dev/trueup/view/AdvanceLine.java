package dev.trueup.view;

import dev.trueup.host.Monitor.Advance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An advance line is one line about something that takes long: a bar, how much of how much, how fast, how long still, what is being done. Where
 * the page is too narrow for all of it, what matters least goes first.
 *
 * @param column where what follows the address begins
 */
record AdvanceLine(Style style, int column) {

  private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String PLAIN_SPINNER = "|/-\\";
  private static final int WIDEST_BAR = 24;

  /** A bar this wide is left to what else there is to say. */
  private static final int FAIR_BAR = 12;
  private static final int NARROWEST_BAR = 6;

  /** What took less was done before anybody could wait for it. */
  private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

  /**
   * What is on the line beside the name and the amount.
   *
   * @param bar its least columns; 0 for none
   */
  private record Layout(boolean padded, boolean tally, boolean source, boolean rate, int bar, boolean left, boolean doing) {}

  /** The richest first. */
  private static final List<Layout> LAYOUTS = List.of(
      new Layout(true, true, true, true, FAIR_BAR, true, true),
      new Layout(false, true, true, true, FAIR_BAR, true, true),
      new Layout(false, false, true, true, FAIR_BAR, true, true),
      new Layout(false, true, false, true, FAIR_BAR, true, true),
      new Layout(false, false, false, true, FAIR_BAR, true, true),
      new Layout(false, false, false, false, NARROWEST_BAR, true, true),
      new Layout(false, false, false, false, 0, true, true),
      new Layout(false, false, false, false, 0, true, false),
      new Layout(false, false, false, false, 0, false, true),
      new Layout(false, false, false, false, 0, false, false));

  /**
   * @param pace empty where it does not tell how far it is
   * @param elapsed since it began; said where nothing else is
   * @param tally how many changes are done of how many
   * @param turn counts on with each painting
   */
  String text(String address, Optional<Pace> pace, Duration elapsed, String tally, int turn) {
    Phrase name = Phrase.of("  " + spinner(turn) + " " + address);
    int room = Math.max(0, style.width() - 1);
    for (Layout layout : LAYOUTS) {
      Phrase head = layout.padded() ? name.padded(column, 2) : name.then("  ");
      Phrase tail = tail(layout, pace, elapsed, tally);
      OptionalDouble share = layout.bar() == 0 ? OptionalDouble.empty() : pace.map(AdvanceLine::share).orElse(OptionalDouble.empty());
      int bar = Math.min(WIDEST_BAR, room - head.columns() - tail.columns() - 2);
      if (share.isPresent() && bar >= layout.bar()) {
        return bar(head, bar, share.getAsDouble()).then("  ").then(tail).painted(style);
      }
      if (share.isEmpty() && head.columns() + tail.columns() <= room) {
        return head.then(tail).stripped().painted(style);
      }
    }
    return name.wrapped(room, 1).getFirst().stripped().painted(style);
  }

  private static OptionalDouble share(Pace pace) {
    OptionalLong total = pace.now().total();
    return total.isPresent() && total.getAsLong() > 0 ? OptionalDouble.of((double) pace.now().done() / total.getAsLong()) : OptionalDouble.empty();
  }

  private static Phrase tail(Layout layout, Optional<Pace> pace, Duration elapsed, String tally) {
    List<String> facts = pace.map(known -> facts(known, layout)).orElse(new ArrayList<>());
    if (pace.isEmpty() && elapsed.compareTo(WORTH_SAYING) >= 0) {
      facts.add(words(elapsed));
    }
    var asides = new ArrayList<String>();
    if (layout.doing()) {
      pace.map(known -> known.now().doing()).ifPresent(doing -> asides.add(layout.source() ? doing : doing.split(" ", 2)[0]));
    }
    if (layout.tally() && !tally.isEmpty()) {
      asides.add(tally);
    }
    return Phrase.of(String.join("  ", facts)).then(Tone.FAINT, (facts.isEmpty() || asides.isEmpty() ? "" : "  ") + String.join("  ", asides));
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

  /** "41/65 MB", "9.8 MB/s", "2 s left": as far as they are known, and no pace of what is whole. */
  private static List<String> facts(Pace pace, Layout layout) {
    var facts = new ArrayList<String>();
    Advance now = pace.now();
    if (now.total().isPresent()) {
      facts.add(share(now.done(), now.total().getAsLong()));
    } else if (now.done() > 0) {
      facts.add(amount(now.done(), unit(now.done())) + " " + unit(now.done()).name());
    }
    boolean isWhole = now.total().isPresent() && now.done() >= now.total().getAsLong();
    if (layout.rate() && !isWhole && !facts.isEmpty()) {
      pace.bytesPerSecond().ifPresent(rate -> facts.add(amount(rate, unit(rate)) + " " + unit(rate).name() + "/s"));
    }
    if (layout.left()) {
      pace.left().filter(left -> left.isPositive()).ifPresent(left -> facts.add(words(left) + " left"));
    }
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
