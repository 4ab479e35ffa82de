package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, as a real shell runs it, in a tree that looks like the repository. */
class LauncherTest {

  private static final Path SHELL = Path.of("/bin/sh");

  /** The tools that the launcher may use; `java` and `mvn` are ours. */
  private static final List<String> TOOLS = List.of("readlink", "mkdir", "rm", "mv", "cat", "sed", "stty", "sleep");

  @TempDir private Path folder;

  private Path repository;
  private Path bin;

  /** How a launch ended. */
  private record Launched(int exit, String out, String err) {}

  @BeforeEach
  void make_a_repository() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(SHELL), "no /bin/sh on this machine");
    repository = Files.createDirectories(folder.resolve("a repository"));
    bin = Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(repository.resolve("engine/cli/src/main/java/dev/trueup/cli"));
    Files.writeString(repository.resolve("pom.xml"), "");
    Files.writeString(repository.resolve("engine/cli/src/main/java/dev/trueup/cli/Main.java"), "");
    script(repository.resolve("trueup"), withoutThisMachinesJdks(Files.readString(ours())));
    for (String tool : TOOLS) {
      Path real = List.of("/bin/" + tool, "/usr/bin/" + tool).stream().map(Path::of).filter(Files::isExecutable).findFirst()
          .orElseGet(() -> Assumptions.abort(tool + " is not on this machine"));
      Files.createSymbolicLink(bin.resolve(tool), real);
    }
  }

  @Test
  void says_where_it_looked_for_a_jdk_and_what_to_install() throws Exception {
    Path old = jdk("java-17", "17.0.15");

    Launched launched = launch(Map.of("JAVA_HOME", old.toString()), "version");

    assertEquals(69, launched.exit());
    assertTrue(launched.err().contains("there is no JDK 25 or newer"), launched.err());
    assertTrue(launched.err().contains("JAVA_HOME (" + old + ": Java 17)"), launched.err());
    assertTrue(launched.err().contains("java on PATH (none)"), launched.err());
    assertTrue(launched.err().contains("sudo apt install openjdk-25-jdk-headless"), launched.err());
  }

  @Test
  void a_wrong_trueup_java_is_not_passed_over() throws Exception {
    Path good = jdk("java-25", "25.0.1");

    Launched launched = launch(Map.of("TRUEUP_JAVA", "/no/such", "JAVA_HOME", good.toString()), "version");

    assertEquals(69, launched.exit());
    assertTrue(launched.err().contains("TRUEUP_JAVA names no JDK 25 or newer"), launched.err());
  }

  @Test
  void says_that_maven_is_missing() throws Exception {
    Launched launched = launch(Map.of("JAVA_HOME", jdk("java-25", "25.0.1").toString()), "version");

    assertEquals(69, launched.exit());
    assertTrue(launched.err().contains("Maven is not on this machine"), launched.err());
  }

  @Test
  void builds_once_and_then_only_when_a_source_is_newer() throws Exception {
    maven("exit 0");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("java-25", "25.0.1").toString());

    Launched first = launch(environment, "plan", "a word", "--x");
    Launched second = launch(environment, "plan");
    Path source = repository.resolve("engine/cli/src/main/java/dev/trueup/cli/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    Launched third = launch(environment, "plan");

    assertEquals("Building trueup (first run, about a minute)...\n", first.err());
    assertTrue(first.out().endsWith("dev.trueup.cli.Main|plan|a word|--x|\n"), first.out());
    assertEquals("", second.err());
    assertEquals("Building trueup (its sources have changed)...\n", third.err());
  }

  @Test
  void a_deleted_source_is_a_change() throws Exception {
    maven("exit 0");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("java-25", "25.0.1").toString());
    launch(environment, "plan");

    Path source = repository.resolve("engine/cli/src/main/java/dev/trueup/cli/Main.java");
    Files.delete(source);
    Files.setLastModifiedTime(source.getParent(), FileTime.from(Instant.now().plusSeconds(60)));

    assertEquals("Building trueup (its sources have changed)...\n", launch(environment, "plan").err());
  }

  @Test
  void shows_what_maven_said_where_the_build_fails() throws Exception {
    maven("echo 'COMPILATION ERROR'; exit 1");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("java-25", "25.0.1").toString());

    Launched launched = launch(environment, "plan");

    assertEquals(69, launched.exit());
    assertTrue(launched.err().contains("COMPILATION ERROR\nerror: trueup could not be built"), launched.err());
    assertFalse(Files.exists(repository.resolve("engine/cli/target/building")), "the lock is gone");
  }

  @Test
  void two_at_once_build_one_time() throws Exception {
    maven("echo built >> \"$BUILDS\"; sleep 1; exit 0");
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk("java-25", "25.0.1").toString(), "BUILDS", folder.resolve("builds").toString());

    Process one = start(environment, repository.resolve("trueup"), "plan");
    Process other = start(environment, repository.resolve("trueup"), "plan");

    assertEquals(0, one.waitFor());
    assertEquals(0, other.waitFor());
    assertEquals(List.of("built"), Files.readAllLines(folder.resolve("builds")));
  }

  @Test
  void a_builder_that_died_keeps_nobody_waiting() throws Exception {
    maven("exit 0");
    Path lock = Files.createDirectories(repository.resolve("engine/cli/target/building"));
    Process dead = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    assertEquals(0, launch(Map.of("JAVA_HOME", jdk("java-25", "25.0.1").toString()), "plan").exit());
  }

  @Test
  void finds_itself_through_links_from_any_folder() throws Exception {
    maven("exit 0");
    Path link = Files.createSymbolicLink(folder.resolve("first"), Path.of("a repository/trueup"));
    Path second = Files.createSymbolicLink(bin.resolve("trueup"), link);

    Launched launched = launched(start(Map.of("JAVA_HOME", jdk("java-25", "25.0.1").toString()), second, "plan"));

    assertEquals(0, launched.exit(), launched.err());
    assertTrue(Files.exists(repository.resolve("engine/cli/target/app/built")));
  }

  @Test
  void takes_a_newer_jdk_from_the_path_when_java_home_is_too_old() throws Exception {
    maven("exit 0");
    Path good = jdk("java-26", "26-ea");
    Files.createSymbolicLink(bin.resolve("java"), good.resolve("bin/java"));

    Launched launched = launch(Map.of("JAVA_HOME", jdk("java-17", "17.0.15").toString()), "plan");

    assertEquals(0, launched.exit(), launched.err());
    assertTrue(launched.out().startsWith(good + "|"), launched.out());
  }

  private static Path ours() {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.exists(here.resolve("trueup")) && Files.exists(here.resolve("pom.xml"))) {
        return here.resolve("trueup");
      }
    }
    throw new IllegalStateException("the launcher is not above this module");
  }

  /** The usual folders of this machine would hide the case that is tested. */
  private static String withoutThisMachinesJdks(String launcher) {
    String without = launcher.replaceFirst("(?m)^folders='.*'$", "folders='/no/such/*'");
    assertFalse(without.equals(launcher), "the launcher has a line with its folders");
    return without;
  }

  /** A JDK that says where it is and what it was asked, and whose compiler is there. */
  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdks").resolve(name));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    script(home.resolve("bin/java"), "#!/bin/sh\nprintf '%s|' '" + home + "' \"$@\"\necho\n");
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    return home;
  }

  private void maven(String body) throws IOException {
    script(bin.resolve("mvn"), "#!/bin/sh\nmkdir -p engine/cli/target/app\n" + body + "\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Launched launch(Map<String, String> environment, String... words) throws IOException, InterruptedException {
    return launched(start(environment, repository.resolve("trueup"), words));
  }

  private Process start(Map<String, String> environment, Path launcher, String... words) throws IOException {
    var builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(words)).toList()).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(new HashMap<>(environment));
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", folder.toString());
    return builder.start();
  }

  private static Launched launched(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launched(process.waitFor(), out, err);
  }
}
