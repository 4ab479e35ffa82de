package dev.trueup.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A process that writes changes to a small file system until it is full, and says how that went. */
final class FullDisk {

  private FullDisk() {}

  public static void main(String[] arguments) throws Exception {
    var state = new StateDirectory(Path.of(arguments[0], "trueup"));
    Journal journal = Samples.ready(state);
    int done = 0;
    byte[] good = Files.readAllBytes(state.journal());
    String said = "";
    try {
      for (; done < 10_000; done++) {
        Samples.change(journal, "20261124-" + done, "K" + done, Samples.ABSENT, "v");
        good = Files.readAllBytes(state.journal());
      }
    } catch (JournalFailure failure) {
      said = String.valueOf(failure.getMessage());
    }
    byte[] left = Files.readAllBytes(state.journal());
    boolean intact = left.length >= good.length && Arrays.equals(good, Arrays.copyOf(left, good.length));
    boolean refuses = refuses(journal);
    journal.close();
    System.out.println("done " + (done > 5) + ", intact " + intact + ", refuses " + refuses
        + ", readable " + History.read(state).isUsable() + ", said " + said.contains("the disk is full"));
  }

  private static boolean refuses(Journal journal) {
    try {
      journal.begun(List.of(Samples.begun("X", "create", Optional.of("v"), Samples.ABSENT)));
      return false;
    } catch (JournalFailure refused) {
      return true;
    }
  }
}
