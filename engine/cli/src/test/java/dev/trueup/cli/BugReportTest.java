package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BugReportTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:15:00.5Z");

  @TempDir private Path home;

  @Test
  void says_that_it_is_a_bug_and_where_the_details_are() throws IOException {
    String said = BugReport.in(Map.of("HOME", home.toString())).write(new IllegalStateException("no such thing"), List.of("plan", "--all"), NOW);

    Path file = home.resolve(".local/state/trueup/bugs/20261124-081500-500.txt");
    assertTrue(said.startsWith("This is a bug in trueup (IllegalStateException), not a mistake of yours.\n"), said);
    assertTrue(said.contains(file.toString()), said);
    assertFalse(said.contains("\tat "), "no stack trace on the screen");
    assertTrue(Files.readString(file).contains("IllegalStateException: no such thing\n\tat "));
    assertTrue(Files.readString(file).contains("\ntrueup plan --all\n"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
  }

  @Test
  void goes_to_the_state_directory() {
    assertEquals(Path.of("/state/trueup/bugs"), BugReport.in(Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/dev")).folder());
    assertEquals(Path.of("/home/dev/.local/state/trueup/bugs"), BugReport.in(Map.of("XDG_STATE_HOME", "relative", "HOME", "/home/dev")).folder());
  }

  @Test
  void says_where_it_broke_when_nothing_can_be_written() throws IOException {
    Files.writeString(home.resolve("file"), "");

    String said = new BugReport(home.resolve("file/bugs")).write(new IllegalStateException("x"), List.of(), NOW);

    assertTrue(said.contains("IllegalStateException at dev.trueup.cli.BugReportTest.says_where_it_broke"), said.replace("dev.trueup.cli/", ""));
  }

  @Test
  void the_version_is_that_of_the_build() throws IOException {
    Path pom = Path.of("").toAbsolutePath().resolve("../../pom.xml").normalize();
    Matcher version = Pattern.compile("<artifactId>trueup</artifactId>\\s*<version>([^<]+)").matcher(Files.readString(pom));

    assertTrue(version.find());
    assertEquals(version.group(1), Version.TEXT);
  }
}
