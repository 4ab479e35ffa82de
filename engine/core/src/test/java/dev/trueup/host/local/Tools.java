package dev.trueup.host.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs that tests need beside the JVM. */
final class Tools {

  private Tools() {}

  /** Its output on both streams, without the final newline; the test fails where the program does. */
  static String run(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectInput(new File("/dev/null")).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", words) + ": " + output);
    }
    return output;
  }

  /** Whether a process that was killed is gone, or a zombie that nobody buries; looks again and again, but not for ever. */
  static boolean ends(String pid) throws InterruptedException {
    for (int look = 0; look < 1000; look++) {
      try {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        if (stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z")) {
          return true;
        }
      } catch (IOException gone) {
        return true;
      }
      Thread.sleep(10);
    }
    return false;
  }

  static void needRoot() {
    Assumptions.assumeTrue(ProcessStatus.read(Path.of("/")).isRoot(), "needs root");
  }

  static void need(String program) {
    Assumptions.assumeTrue(SearchPath.of("").find(program).isPresent(), "needs the program " + program);
  }

  /** Runs a scenario of {@link Scenario} in a JVM of its own, as the last words of a shell script: {@code "$@"}. */
  static String scenario(String script, String name, Path home) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path classes = place(Scenario.class);
    Path core = place(LocalHost.class);
    var words = new ArrayList<>(List.of("unshare", "-m", "--propagation", "private", "sh", "-ec", script, "sh"));
    words.addAll(List.of(
        java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", classes + ":" + core,
        Scenario.class.getName(), name, home.toString()));
    return run(words.toArray(String[]::new));
  }

  /** Whether the tests' classes can be read by somebody else than their builder. */
  static void needReadableClasses() throws IOException {
    for (Path next = place(Scenario.class); next != null; next = next.getParent()) {
      var mode = Files.getPosixFilePermissions(next);
      Assumptions.assumeTrue(
          mode.contains(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE), "the classes are not readable by other users");
    }
  }

  private static Path place(Class<?> type) {
    return Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
