package dev.trueup.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Nobody is a user without rights, as whom the laws of rights are judged in a JVM of its own where the tests run as root. */
final class Nobody {

  /** What is said of a law that holds. */
  static final String HOLDS = "holds";

  private static final String UID = "65534";

  private Nobody() {}

  /** What became of each law, by name; a program that did not end well is among them. */
  static Map<String, String> judge() throws IOException {
    var open = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
    Path place = Files.createTempDirectory("trueup-nobody-", open);
    try {
      Path homes = Files.createDirectory(place.resolve("homes"));
      Files.setAttribute(homes, "unix:uid", Integer.parseInt(UID));
      var words = new ArrayList<>(List.of("setpriv", "--reuid=" + UID, "--regid=" + UID, "--clear-groups", "--"));
      words.addAll(List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData", "-cp", readable(place), Nobody.class.getName(), homes.toString()));
      Process process = new ProcessBuilder(words).directory(place.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var answers = new LinkedHashMap<String, String>();
      output.lines().forEach(line -> answers.put(line.split(": ", 2)[0], line.substring(Math.min(line.length(), line.indexOf(": ") + 2))));
      return answers;
    } finally {
      remove(place);
    }
  }

  public static void main(String[] arguments) {
    Path homes = Path.of(arguments[0]);
    for (DynamicTest law : HostContract.rights(() -> LocalHostContractTest.fresh(homes), ScriptedHost.SEALER)) {
      System.out.println(law.getDisplayName() + ": " + answer(law));
    }
  }

  private static String answer(DynamicTest law) {
    try {
      law.getExecutable().execute();
      return HOLDS;
    } catch (Throwable broken) {
      return broken.toString().replace('\n', ' ');
    }
  }

  /** The class path copied to where everybody may read it. */
  private static String readable(Path place) throws IOException {
    var copies = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path from = Path.of(entry);
      Path to = place.resolve("%03d-%s".formatted(copies.size(), from.getFileName()));
      if (Files.exists(from)) {
        copy(from, to);
        copies.add(to.toString());
      }
    }
    return copies.stream().collect(Collectors.joining(":"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, path.equals(from) ? to : target);
        }
      }
    }
  }

  private static void remove(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path path : (Iterable<Path>) all.sorted(java.util.Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
