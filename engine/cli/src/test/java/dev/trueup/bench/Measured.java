package dev.trueup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures processes: cpu by the shell's {@code times}, memory by looking at {@code VmHWM} all the while. Linux only. */
final class Measured {

  /** What {@code times} says of the shell's children, on its second line: {@code 0m0.120s 0m0.030s}. */
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");
  private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private Measured() {}

  /**
   * @param home its HOME; of the environment only PATH and where Java is stays
   * @param expected the exit codes that are right
   * @throws IllegalStateException for another one, with the file of what the command said
   */
  static Cost run(Path home, List<Integer> expected, List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("bench", ".txt");
    var words = new ArrayList<>(List.of("sh", "-c", "out=$1; shift; \"$@\" > \"$out\" 2>&1; code=$?; times; exit $code", "sh", said.toString()));
    words.addAll(command);
    var builder = new ProcessBuilder(words).directory(home.toFile());
    builder.environment().keySet().removeIf(name -> !List.of("PATH", "JAVA_HOME", "TRUEUP_JAVA").contains(name));
    builder.environment().put("HOME", home.toString());
    long start = System.nanoTime();
    Process process = builder.start();
    long memory = 0;
    while (!process.waitFor(3, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, process.descendants().mapToLong(child -> highest(child.pid())).max().orElse(0));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    Matcher times = TIMES.matcher(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    if (!expected.contains(process.exitValue()) || !times.find()) {
      throw new IllegalStateException(command + " ended with " + process.exitValue() + "; what it said stands in " + said);
    }
    Files.delete(said);
    double cpu = 60 * (Integer.parseInt(times.group(1)) + Integer.parseInt(times.group(3)))
        + Double.parseDouble(times.group(2)) + Double.parseDouble(times.group(4));
    return new Cost(cpu, wall, memory / 1024.0);
  }

  private static long highest(long pid) {
    try {
      Matcher line = HIGHEST.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
      return line.find() ? Long.parseLong(line.group(1)) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
