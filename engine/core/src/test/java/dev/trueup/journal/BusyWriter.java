package dev.trueup.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A process that writes changes without end and says each that was promised to be durable. */
final class BusyWriter {

  private BusyWriter() {}

  public static void main(String[] arguments) throws Exception {
    Journal journal = Samples.ready(new StateDirectory(Path.of(arguments[0])));
    for (int i = 0; ; i++) {
      String key = arguments[1] + "_" + i;
      journal.begin(Samples.apply(journal.nextRun(java.time.LocalDate.of(2026, 11, 24))));
      journal.begun(List.of(Samples.begun(key, "create", Optional.of("v".repeat(3000)), Samples.ABSENT)));
      System.out.println("begun " + key);
      journal.stepDone(Samples.done(key, 0));
      journal.finished(List.of(Samples.finished(key, Finished.Result.CONVERGED, Samples.present("v"))));
      System.out.println("finished " + key);
      journal.ended(new Run.End(Samples.NOON, "done"));
    }
  }
}
