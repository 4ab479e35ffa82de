package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.FileStat.Type;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

  @TempDir private Path folder;
  private Scratch scratch;

  @BeforeEach
  void a_home() {
    scratch = Scratch.in(folder);
  }

  @Test
  void tells_what_stands_at_a_path() throws IOException {
    scratch.write("file", "four");
    Files.createDirectory(scratch.at("dir"));
    Files.createSymbolicLink(scratch.at("link"), Path.of("file"));
    assertEquals(Type.FILE, stat("~/file").type());
    assertEquals(4, stat("~/file").size());
    assertEquals(scratch.host().machine().user(), stat("~/file").owner());
    assertEquals(Type.DIRECTORY, stat("~/dir").type());
    assertEquals(Type.LINK, stat("~/link").type());
    assertEquals(Optional.of("file"), stat("~/link").linkTarget());
    assertEquals(Type.SPECIAL, stat("/dev/null").type());
    assertEquals(Type.MISSING, stat("~/none").type());
    assertEquals(Type.MISSING, stat("~/none/below").type());
    assertEquals(Type.UNREACHABLE, stat("~/file/below").type());
  }

  @Test
  void shows_all_twelve_bits_of_a_mode() throws IOException {
    Files.setAttribute(scratch.write("file", ""), "unix:mode", 04750);
    assertEquals("4750", stat("~/file").mode().toString());
  }

  @Test
  void calls_a_missing_thing_writable_where_its_nearest_folder_is() throws IOException {
    scratch.write("file", "");
    assertTrue(stat("~/a/b/c").writable());
    assertFalse(stat("~/file/below").writable());
  }

  @Test
  void reads_through_links() throws IOException {
    scratch.write("dotfiles/rc", "text");
    Files.createSymbolicLink(scratch.at("rc"), Path.of("dotfiles/rc"));
    assertEquals("text", assertInstanceOf(FileRead.Contents.class, read("~/rc")).text().text());
  }

  @Test
  void finds_nothing_where_nothing_is_or_a_link_leads_nowhere() throws IOException {
    Files.createSymbolicLink(scratch.at("dangling"), Path.of("/none/at/all"));
    assertEquals(new FileRead.Missing(), read("~/none"));
    assertEquals(new FileRead.Missing(), read("~/dangling"));
  }

  @Test
  void reads_files_of_the_kernel_though_their_size_is_0() {
    assertTrue(assertInstanceOf(FileRead.Contents.class, read("/proc/self/status")).text().text().contains("Umask:"));
  }

  @Test
  void opens_no_pipe_no_device_no_directory_and_no_circle() throws IOException, InterruptedException {
    Tools.run("mkfifo", scratch.at("pipe").toString());
    Files.createSymbolicLink(scratch.at("to-pipe"), Path.of("pipe"));
    Files.createSymbolicLink(scratch.at("circle"), Path.of("circle"));
    assertEquals(new FileRead.Unreadable("it is a device, pipe or socket"), read("~/pipe"));
    assertEquals(new FileRead.Unreadable("it is a device, pipe or socket"), read("~/to-pipe"));
    assertEquals(new FileRead.Unreadable("it is a device, pipe or socket"), read("/dev/zero"));
    assertEquals(new FileRead.Unreadable("it is a directory"), read("~"));
    assertEquals(new FileRead.Unreadable("links lead in a circle"), read("~/circle"));
  }

  @Test
  void says_that_a_path_runs_through_a_file() throws IOException {
    scratch.write("file", "");
    assertEquals(new FileRead.Unreadable("a part of its path is a file"), read("~/file/below"));
  }

  @Test
  void reads_64_MiB_and_not_a_byte_more() throws IOException {
    try (var sparse = new RandomAccessFile(scratch.at("big").toFile(), "rw")) {
      sparse.setLength(64 << 20);
      assertInstanceOf(FileRead.Contents.class, read("~/big"));
      sparse.setLength((64 << 20) + 1);
    }
    assertEquals(new FileRead.Unreadable("it is larger than 64 MiB"), read("~/big"));
  }

  @Test
  void lists_names_in_order() throws IOException {
    scratch.write("d/b", "");
    scratch.write("d/a", "");
    scratch.write("d/.c", "");
    assertEquals(List.of(".c", "a", "b"), scratch.host().list(path("~/d")));
    assertEquals(List.of(), scratch.host().list(path("~/none")));
    assertEquals(List.of(), scratch.host().list(path("~/d/a")));
  }

  @Test
  void survives_names_that_cannot_be() {
    assertEquals(Type.UNREACHABLE, stat("~/a\0b").type());
    assertInstanceOf(FileRead.Unreadable.class, read("~/a\0b"));
  }

  @Test
  void finds_programs_on_the_search_path_and_where_the_system_keeps_its_own() throws IOException {
    Path tool = scratch.write("bin/tool", "#!/bin/sh\n");
    var host = Scratch.in(folder, java.util.Map.of("PATH", folder.resolve("bin") + "::.")).host();
    assertEquals(Optional.empty(), host.program("tool"));
    assertTrue(tool.toFile().setExecutable(true));
    assertEquals(Optional.of(path("~/bin/tool")), host.program("tool"));
    assertTrue(host.program("sh").isPresent());
    assertEquals(Optional.empty(), host.program("no-such-tool"));
  }

  @Test
  void measures_free_space_where_a_path_would_be() throws IOException {
    assertTrue(scratch.host().freeSpace(path("~/not/yet/there")) > 0);
    scratch.write("there", "x");
    assertTrue(scratch.host().freeSpace(path("~/there")) > 0, "also where a file stands that is to be replaced");
  }

  private FileStat stat(String path) {
    return scratch.host().stat(path(path));
  }

  private FileRead read(String path) {
    return scratch.host().read(path(path));
  }
}
