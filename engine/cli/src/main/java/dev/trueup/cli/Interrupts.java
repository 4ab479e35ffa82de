package dev.trueup.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Interrupts are the signals that ask us to end: Ctrl-C, a closed terminal, a polite kill. A closed terminal is like Ctrl-C.
 *
 * <p>While nothing is being changed the first one ends the process. While a plan is performed the first one asks to finish what is under way,
 * and the second one ends the children and the process.
 */
final class Interrupts {

  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Terminal terminal;
  private final IntConsumer halt;
  private int count;
  private Runnable stop = Interrupts::nothing;
  private boolean acting;

  /** @param halt ends the process at once with this code */
  Interrupts(Terminal terminal, IntConsumer halt) {
    this.terminal = terminal;
    this.halt = halt;
  }

  private static void nothing() {}

  void listen() {
    handle(signal -> arrived());
  }

  /** For a process that ends when its parent does. */
  static void ignore() {
    handle(SignalHandler.SIG_IGN);
  }

  private static void handle(SignalHandler handler) {
    for (String name : SIGNALS) {
      try {
        Signal.handle(new Signal(name), handler);
      } catch (IllegalArgumentException takenByTheMachine) {
        continue;
      }
    }
  }

  /** From here on the first signal only asks. */
  synchronized void acting(Runnable askToStop) {
    stop = askToStop;
    acting = true;
  }

  synchronized boolean happened() {
    return count > 0;
  }

  synchronized void arrived() {
    count++;
    if (!acting) {
      sayIfPossible("\nInterrupted; nothing was changed.\n");
      halt.accept(Exit.INTERRUPTED.code());
    } else if (count == 1) {
      stop.run();
      terminal.say("\nInterrupted: finishing what is under way, nothing new is begun. Once more stops at once.\n");
    } else {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
      sayIfPossible("\nStopped. The next `trueup plan` says what was left unfinished.\n");
      halt.accept(Exit.INTERRUPTED.code());
    }
  }

  /** A terminal that takes no text must not keep us alive. */
  private void sayIfPossible(String text) {
    Thread saying = Thread.ofVirtual().start(() -> terminal.say(text));
    try {
      saying.join(PATIENCE);
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }
}
