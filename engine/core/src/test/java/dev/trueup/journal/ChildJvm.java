package dev.trueup.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A child JVM is another process that runs a main class of these tests. */
final class ChildJvm {

  private ChildJvm() {}

  static List<String> command(Class<?> main, String... arguments) {
    var command = new ArrayList<>(List.of(
        System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  static Process start(Class<?> main, String... arguments) throws IOException {
    return new ProcessBuilder(command(main, arguments)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
