package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A family is a child with all that it started: its descendants, and whoever is in its session though its parent is gone.
 *
 * @param leadsSession whether the child has a session of its own
 */
record Family(Process child, boolean leadsSession) {

  private static final long GRACE_MILLIS = 2000;

  /** Asks all of them to end, and ends those that have not after two seconds. */
  void end() {
    Set<ProcessHandle> all = members();
    all.forEach(ProcessHandle::destroy);
    try {
      CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      all.addAll(members());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    all.addAll(members());
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private Set<ProcessHandle> members() {
    var all = new LinkedHashSet<ProcessHandle>();
    all.add(child.toHandle());
    child.descendants().forEach(all::add);
    if (leadsSession) {
      ProcessHandle.allProcesses().filter(process -> session(process.pid()).equals(Optional.of(child.pid()))).forEach(all::add);
    }
    return all;
  }

  /** The sixth field of {@code /proc/PID/stat}, counted behind the name, which may hold blanks and brackets (proc(5)). */
  private static Optional<Long> session(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), java.nio.charset.StandardCharsets.ISO_8859_1);
      return Optional.of(Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]));
    } catch (IOException | RuntimeException gone) {
      return Optional.empty();
    }
  }
}
