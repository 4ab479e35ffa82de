package dev.trueup.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/** The shape of the program is the one that was decided. */
class ArchitectureTest {

  private static final List<ClassFiles.Looked> CLASSES = ClassFiles.ours();

  @Test
  void looks_at_enough_to_mean_something() {
    assertTrue(CLASSES.size() > 300, () -> "only " + CLASSES.size() + " classes were looked at");
    Set<String> packages = CLASSES.stream().map(ClassFiles.Looked::packageName).collect(Collectors.toSet());
    assertTrue(packages.containsAll(Set.of("dev.trueup.host.local", "dev.trueup.plan", "dev.trueup.cli", "dev.trueup.provider.files",
        "dev.trueup.provider.environment", "dev.trueup.provider.go", "dev.trueup.provider.git")), packages::toString);
  }

  @Test
  void the_packages_know_one_another_as_approved() {
    Map<String, Set<String>> graph = new TreeMap<>();
    for (ClassFiles.Looked looked : CLASSES) {
      Set<String> known = graph.computeIfAbsent(looked.packageName(), name -> new TreeSet<>());
      looked.references().stream().filter(name -> name.startsWith("dev.trueup.")).map(name -> name.substring(0, name.lastIndexOf('.')))
          .filter(name -> !name.equals(looked.packageName())).forEach(known::add);
    }
    Approvals.verify(graph.entrySet().stream()
        .map(entry -> entry.getKey() + "\n" + entry.getValue().stream().map(known -> "    " + known + "\n").collect(Collectors.joining()))
        .collect(Collectors.joining()));
    assertEquals("", cycle(graph), "packages that know one another in a circle");
  }

  @Test
  void only_the_local_host_starts_processes() {
    assertEquals(Set.of("dev.trueup.host.local"), packagesWith(looked -> looked.references().contains("java.lang.ProcessBuilder")
        || looked.members().stream().anyMatch(member -> member.startsWith("java.lang.Runtime.exec"))));
  }

  @Test
  void only_the_command_line_touches_standard_streams_and_ends_the_process() {
    assertEquals(Set.of("dev.trueup.cli"), packagesWith(looked -> looked.members().stream().anyMatch(
        Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in", "java.lang.System.exit",
            "java.lang.Runtime.halt")::contains)));
  }

  @Test
  void files_are_changed_by_few() {
    Predicate<String> changes = member -> member.matches("java\\.nio\\.file\\.Files\\.(write|writeString|move|delete|deleteIfExists|copy|"
        + "createFile|createDirectory|createDirectories|createLink|createSymbolicLink|createTempFile|newOutputStream|setPosixFilePermissions|"
        + "setOwner|setAttribute)") || member.equals("java.nio.channels.FileChannel.write");
    Approvals.verify(String.join("\n", packagesWith(looked -> looked.members().stream().anyMatch(changes))) + "\n");
  }

  @Test
  void the_engine_knows_no_provider() {
    List<String> knowing = CLASSES.stream()
        .filter(looked -> !looked.packageName().startsWith("dev.trueup.provider."))
        .filter(looked -> !looked.packageName().startsWith("dev.trueup.cli"))
        .filter(looked -> looked.references().stream().anyMatch(name -> name.matches("dev\\.trueup\\.provider\\.[a-z]+\\..*")))
        .map(ClassFiles.Looked::name).toList();
    assertEquals(List.of(), knowing);
  }

  private static Set<String> packagesWith(Predicate<ClassFiles.Looked> wanted) {
    return CLASSES.stream().filter(wanted).map(ClassFiles.Looked::packageName).collect(Collectors.toCollection(TreeSet::new));
  }

  /** A circle among packages as {@code a > b > a}, or nothing. */
  private static String cycle(Map<String, Set<String>> graph) {
    for (String start : graph.keySet()) {
      var seen = new TreeSet<String>();
      var next = new java.util.ArrayDeque<>(graph.get(start));
      while (!next.isEmpty()) {
        String name = next.pop();
        if (name.equals(start)) {
          return start + " > … > " + start;
        }
        if (seen.add(name)) {
          next.addAll(graph.getOrDefault(name, Set.of()));
        }
      }
    }
    return "";
  }
}
