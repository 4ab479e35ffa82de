package dev.trueup.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  @TempDir Path folder;

  @Test
  void a_full_disk_ends_the_run_and_harms_nothing_that_was_written() throws Exception {
    String mount = "mount -t tmpfs -o size=64k tmpfs \"$0\" && exec \"$@\"";
    assumeTrue(succeeds(List.of("unshare", "-m", "sh", "-c", mount, folder.toString(), "true")),
        "needs `unshare -m` with a tmpfs of its own, so root");
    var command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", mount, folder.toString()));
    command.addAll(ChildJvm.command(FullDisk.class, folder.toString()));
    Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    assertEquals("done true, intact true, refuses true, readable true, said true", child.inputReader().readLine());
    child.waitFor();
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (java.io.IOException noSuchProgram) {
      return false;
    }
  }
}
