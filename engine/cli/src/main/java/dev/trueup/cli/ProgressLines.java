package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Spectator;
import dev.trueup.host.Monitor;
import dev.trueup.plan.Change;
import dev.trueup.view.OutcomeView;
import dev.trueup.view.Pace;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Tells a person what happens: a line for each change that has ended, and on a terminal what is under way. That line is painted on a timer: it
 * moves where nothing else does.
 */
final class ProgressLines implements Spectator, AutoCloseable {

  private static final Duration BETWEEN_PAINTINGS = Duration.ofMillis(120);

  private static final Monitor.Advance LOOKING = new Monitor.Advance("looking again", 0, OptionalLong.empty());

  private final Terminal terminal;
  private final OutcomeView view;
  private final Set<Change> acting;
  private final int all;
  private final Thread painter;
  /** When each of the changes under way began, in that order. */
  private final Map<Change, Duration> underWay = new LinkedHashMap<>();
  /** Of the changes under way those that tell how far they are, in the order in which they began to. */
  private final Map<Change, Pace> paces = new LinkedHashMap<>();
  /** Those whose steps are all done, and which are looked at next. */
  private final Map<Change, Pace> looking = new LinkedHashMap<>();
  /** Why something was declined, as it was said. */
  private final Set<String> declined = new HashSet<>();
  private boolean begun;
  private int turn;

  /** @param acting the changes that are going to be made */
  ProgressLines(Terminal terminal, OutcomeView view, List<Change> acting) {
    this.terminal = terminal;
    this.view = view;
    this.acting = Collections.newSetFromMap(new IdentityHashMap<>());
    this.acting.addAll(acting);
    this.all = acting.size();
    this.painter = Thread.ofVirtual().start(this::paintAgainAndAgain);
  }

  private void paintAgainAndAgain() {
    try {
      while (true) {
        Thread.sleep(BETWEEN_PAINTINGS);
        paint();
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void started(Change change) {
    begin();
    underWay.put(change, now());
  }

  @Override
  public synchronized void advanced(Change change, Monitor.Advance advance) {
    paces.compute(change, (c, pace) -> pace == null ? Pace.begin(now(), advance) : pace.then(now(), advance));
  }

  /** What tells nothing more is not the change that takes long. */
  @Override
  public synchronized void performed(Change change, int step) {
    paces.remove(change);
    if (step == change.steps().size() - 1) {
      looking.put(change, Pace.begin(now(), LOOKING));
    }
  }

  @Override
  public synchronized void finished(Outcome outcome) {
    underWay.remove(outcome.change());
    paces.remove(outcome.change());
    looking.remove(outcome.change());
    acting.remove(outcome.change());
    if (OutcomeView.isNews(outcome)) {
      begin();
      boolean isSaid = outcome.result() == Outcome.Result.DECLINED && !declined.add(outcome.message());
      terminal.print(isSaid ? view.lineWithoutReason(outcome) : view.line(outcome));
    }
  }

  private synchronized void paint() {
    Optional<Change> longest = paces.keySet().stream().findFirst()
        .or(() -> underWay.keySet().stream().filter(change -> !looking.containsKey(change)).findFirst())
        .or(() -> underWay.keySet().stream().findFirst());
    terminal.paint(longest.map(this::line).orElse(""));
  }

  private String line(Change change) {
    Duration now = now();
    Optional<Pace> pace = Optional.ofNullable(paces.getOrDefault(change, looking.get(change))).map(known -> known.until(now));
    return view.working(change, pace, now.minus(underWay.getOrDefault(change, now)), all - acting.size(), all, turn++);
  }

  private static Duration now() {
    return Duration.ofNanos(System.nanoTime());
  }

  /** A blank line between the plan and what becomes of it. */
  private void begin() {
    if (!begun) {
      terminal.print("\n");
      begun = true;
    }
  }

  /** Nothing is painted any more. */
  @Override
  public void close() {
    painter.interrupt();
    synchronized (this) {
      underWay.clear();
      terminal.paint("");
    }
  }
}
