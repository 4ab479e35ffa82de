package dev.trueup.journal;

import java.nio.file.Path;

/** A process that holds the lock until it is killed; says so on its standard output. */
final class LockedJournal {

  private LockedJournal() {}

  public static void main(String[] arguments) throws Exception {
    Journal journal = Samples.ready(new StateDirectory(Path.of(arguments[0])));
    journal.begin(Samples.apply(journal.nextRun(java.time.LocalDate.of(2026, 11, 24))));
    journal.progress("applying 1/2");
    System.out.println("held");
    Thread.sleep(60_000);
  }
}
