package dev.trueup.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.provider.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/** The shape of the program is the one that was decided. */
class ArchitectureTest {

  private static final List<ClassFiles.Looked> CLASSES = ClassFiles.ours();

  @Test
  void looks_at_enough_to_mean_something() {
    assertTrue(CLASSES.size() > 300, () -> "only " + CLASSES.size() + " classes were looked at");
    Set<String> packages = CLASSES.stream().map(ClassFiles.Looked::packageName).collect(Collectors.toSet());
    var needed = new TreeSet<>(Set.of("dev.trueup.apply", "dev.trueup.cli", "dev.trueup.elevation", "dev.trueup.fetch", "dev.trueup.host",
        "dev.trueup.host.local", "dev.trueup.journal", "dev.trueup.lock", "dev.trueup.manifest", "dev.trueup.plan", "dev.trueup.plugin",
        "dev.trueup.provider", "dev.trueup.provider.checks", "dev.trueup.provider.environment", "dev.trueup.provider.files",
        "dev.trueup.provider.git", "dev.trueup.provider.go", "dev.trueup.provider.proxy", "dev.trueup.view"));
    needed.removeAll(packages);
    assertEquals(Set.of(), needed, "packages that were not looked at");
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

  /** Asking for the address of a name is talking, too. A connection of our own making, as to the bytes of a plug-in, opens none. */
  @Test
  void sockets_are_opened_by_fetch_alone() {
    Predicate<String> sockets = name -> name.matches("java\\.net\\.(\\w*Socket|\\w+URLConnection|http\\..*)|javax\\.net\\..*"
        + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*|com\\.sun\\.net\\.httpserver\\..*");
    Predicate<String> talk = member -> member.matches("java\\.net\\.URL\\.(open\\w+|getContent)"
        + "|java\\.net\\.URLConnection\\.(?!<init>|connected)\\w+|java\\.net\\.Inet\\w*Address\\.(getByName|getAllByName|getLocalHost|isReachable)");
    assertEquals(Set.of("dev.trueup.fetch"), packagesWith(looked ->
        looked.references().stream().anyMatch(sockets) || looked.members().stream().anyMatch(talk)));
  }

  @Test
  void only_the_command_line_touches_standard_streams_and_ends_the_process() {
    assertEquals(Set.of("dev.trueup.cli"), packagesWith(looked -> looked.members().stream().anyMatch(
        Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in", "java.lang.System.exit",
            "java.lang.Runtime.halt")::contains)));
  }

  /** Opening a channel counts, since it may write. */
  @Test
  void files_are_changed_by_few() {
    Predicate<String> changes = member -> member.matches("java\\.nio\\.file\\.Files\\.(write|writeString|move|delete|deleteIfExists|copy|"
        + "create\\w+|newOutputStream|newByteChannel|newBufferedWriter|set\\w+)")
        || member.matches("java\\.nio\\.channels\\.(FileChannel|SeekableByteChannel|AsynchronousFileChannel)\\.(write|truncate|transferFrom|open)")
        || member.matches("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)\\.<init>")
        || member.matches("java\\.io\\.File\\.(delete|deleteOnExit|renameTo|mkdirs?|create\\w+|set\\w+)")
        || member.matches("java\\.nio\\.file\\.(attribute\\.\\w+View|SecureDirectoryStream)\\.(set\\w+|write|delete\\w*|move)");
    Approvals.verify(String.join("\n", packagesWith(looked -> looked.members().stream().anyMatch(changes))) + "\n");
  }

  @Test
  void probes_may_run_these_commands_and_no_others() {
    Approvals.verify(ServiceLoader.load(Provider.class).stream().map(ServiceLoader.Provider::get)
        .flatMap(provider -> provider.reads().stream().map(read -> provider.name() + ": " + String.join(" ", read.form()) + "\n"))
        .sorted().collect(Collectors.joining()));
  }

  /** The class path reads META-INF/services, the module path {@code provides}: both must name the same, and every folder of providers. */
  @Test
  void every_provider_is_found_on_the_class_path_and_on_the_module_path() throws IOException {
    Path folder = Path.of("../../providers").toAbsolutePath().normalize();
    var folders = new TreeSet<String>();
    var provided = new TreeSet<String>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path provider : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
        folders.add(provider.getFileName().toString());
        String module = Files.readString(provider.resolve("src/main/java/module-info.java"));
        Matcher line = Pattern.compile("provides dev\\.trueup\\.provider\\.Provider with ([\\w.]+);").matcher(module);
        assertTrue(line.find(), () -> provider + " provides nothing");
        provided.add(line.group(1));
      }
    }
    var found = ServiceLoader.load(Provider.class).stream().map(ServiceLoader.Provider::get)
        .filter(provider -> !provider.name().equals("scripted")).toList();
    assertEquals(folders, found.stream().map(Provider::name).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(provided, found.stream().map(provider -> provider.getClass().getName()).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void the_engine_knows_no_provider() {
    List<String> knowing = CLASSES.stream()
        .filter(looked -> !looked.packageName().startsWith("dev.trueup.provider."))
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
