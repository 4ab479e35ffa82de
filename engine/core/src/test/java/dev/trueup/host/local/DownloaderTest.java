package dev.trueup.host.local;

import static dev.trueup.host.local.Cellar.sha256;
import static dev.trueup.host.local.Cellar.web;
import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.fetch.Answers;
import dev.trueup.fetch.WebServer;
import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Digest;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come into the cache, whole and right, or not at all. */
class DownloaderTest {

  private static final byte[] BYTES = Answers.bytes(300_000);
  private static final Digest SUM = sha256(BYTES);

  @TempDir private Path folder;
  private Cellar cellar;
  private WebServer server;

  @BeforeEach
  void a_home_and_a_server() throws IOException {
    cellar = Cellar.in(folder);
    server = WebServer.start();
  }

  @AfterEach
  void the_server_goes() throws IOException {
    server.close();
  }

  @Test
  void the_host_brings_a_file_into_the_cache_once() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    Step step = new Step.Download(new Artifact("Go", List.of(web(server.uri("/go"), SUM, BYTES))));
    assertEquals(done(), cellar.scratch().perform(step));
    holdsIt();
    assertEquals("0700", cellar.scratch().mode(".cache/trueup/downloads"));
    assertEquals("0600", cellar.scratch().mode(".cache/trueup/downloads/go.tar.gz"));
    assertEquals(done(), cellar.scratch().perform(step));
    assertEquals(1, server.requests().size());
  }

  @Test
  void what_is_in_the_cache_is_verified_again_when_it_is_used() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    assertEquals(done(), get("/go"));
    Files.write(cellar.file("go.tar.gz"), Answers.changed(BYTES));
    assertEquals(done(), get("/go"));
    holdsIt();
    assertEquals(2, server.requests().size());
  }

  /** Whoever owns what a link leads to may change it after it was verified. */
  @Test
  void a_link_in_the_cache_is_no_file_of_it() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    Files.createDirectories(cellar.cache().folder());
    Path elsewhere = Files.write(folder.resolve("elsewhere"), BYTES);
    Files.createSymbolicLink(cellar.file("go.tar.gz"), elsewhere);
    assertEquals(done(), get("/go"));
    assertFalse(Files.isSymbolicLink(cellar.file("go.tar.gz")));
    holdsIt();
  }

  @Test
  void a_part_that_is_a_link_is_not_written_through() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    Files.createDirectories(cellar.cache().folder());
    Path mine = Files.writeString(folder.resolve("mine"), "mine");
    Files.createSymbolicLink(cellar.file("go.tar.gz.part"), mine);
    assertEquals(done(), get("/go"));
    assertEquals("mine", Files.readString(mine));
    holdsIt();
  }

  @Test
  void a_cache_that_others_may_enter_is_shut() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    Files.createDirectories(cellar.cache().folder());
    Files.setPosixFilePermissions(cellar.cache().folder(), java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    assertEquals(done(), get("/go"));
    assertEquals("0700", cellar.scratch().mode(".cache/trueup/downloads"));
  }

  @Test
  void what_is_brought_is_the_source_that_was_found_right() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    Path there = Files.createDirectory(folder.resolve("there"));
    Source none = Cellar.source(new dev.trueup.host.Artifact.Where.Web(server.uri("/none")), "other.tar.gz", SUM, java.util.OptionalLong.empty());
    Files.createDirectories(cellar.cache().folder());
    Files.writeString(cellar.file("other.tar.gz"), "something else");
    var artifact = new Artifact("Go", List.of(none, of(server)));
    assertEquals(done(), cellar.downloader().bring(artifact, there, Monitor.NOBODY));
    assertArrayEquals(BYTES, Files.readAllBytes(there.resolve("go.tar.gz")));
    assertFalse(Files.exists(there.resolve("other.tar.gz")));
  }

  /** Two sources of one artifact may have sums of different sorts: an archive's and a module's. */
  @Test
  void each_source_is_held_against_its_own_sum() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    byte[] other = Answers.changed(BYTES);
    Source second = Cellar.source(new dev.trueup.host.Artifact.Where.Web(server.uri("/second")), "second.tar.gz", sha256(other), java.util.OptionalLong.empty());
    server.at("/second", Answers.whole(other));
    assertEquals(done(), cellar.get(web(server.uri("/none"), SUM), second));
    assertArrayEquals(other, Files.readAllBytes(cellar.file("second.tar.gz")));
  }

  @Test
  void an_address_of_a_cache_elsewhere_counts_where_it_is_absolute() throws IOException {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    var step = new Step.Download(new Artifact("Go", List.of(web(server.uri("/go"), SUM, BYTES))));
    Path elsewhere = folder.resolve("elsewhere");
    assertEquals(done(), Scratch.in(folder, java.util.Map.of("XDG_CACHE_HOME", elsewhere.toString())).perform(step));
    assertArrayEquals(BYTES, Files.readAllBytes(elsewhere.resolve("trueup/downloads/go.tar.gz")));
    assertEquals(done(), Scratch.in(folder, java.util.Map.of("XDG_CACHE_HOME", "elsewhere")).perform(step));
    holdsIt();
  }

  @Test
  void tries_the_sources_in_order_and_keeps_the_reason_of_each() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    try (WebServer html = WebServer.start().at("/go", Answers.html()); WebServer gone = WebServer.start().at("/go", Answers.status(404));
        WebServer ill = WebServer.start().at("/go", Answers.status(500)); WebServer file = WebServer.start().at("/go", Answers.redirect(302, "file:///etc/passwd"));
        WebServer mute = WebServer.start().at("/go", Answers.silence()); WebServer liar = WebServer.start().at("/go", Answers.whole(Answers.changed(BYTES)))) {
      var sources = new ArrayList<>(List.of(of(html), of(gone), of(ill), of(file), of(mute), of(liar),
          web(URI.create("http://127.0.0.1:" + nobody + "/go"), SUM, BYTES), web(URI.create("http://go.invalid/go"), SUM, BYTES)));
      assertEquals(failed("""
          cannot download Go 1.26.8 for linux-amd64, and no source is left:
          %s: it answered with a web page (HTML) instead of the file.
          %s: it answered 404.
          %s: it answered 500.
          %s: it redirects to `file:`, where trueup does not follow.
          %s: it sent nothing for 1 s.
          %s: its bytes are not the wanted ones and were deleted (found sha256:%s, wanted sha256:%s).
          127.0.0.1:%d: it refused the connection.
          go.invalid has no address: is there a network?"""
          .formatted(place(html), place(gone), place(ill), place(file), place(mute), place(liar),
              sha256(Answers.changed(BYTES)).hex(), sha256(BYTES).hex(), nobody)), cellar.get(sources.toArray(Source[]::new)));
      assertEquals(Set.of(), cellar.names());
      server.at("/go", Answers.file(BYTES, "\"1\""));
      sources.add(of(server));
      assertEquals(done(), cellar.get(sources.toArray(Source[]::new)));
      holdsIt();
    }
  }

  @Test
  void what_several_have_in_common_is_said_once() {
    Source one = web(URI.create("http://go.invalid/go"), SUM, BYTES);
    Source other = web(URI.create("http://mirror.invalid/go"), SUM, BYTES);
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64: go.invalid and mirror.invalid have no address: is there a network?"),
        cellar.get(one, other, one));
  }

  @Test
  void one_source_is_one_sentence() {
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from " + place(server) + ": it answered 404."), get("/nothing"));
  }

  @Test
  void a_page_in_disguise_is_seen() {
    server.at("/go", Answers.text("\n<!DOCTYPE HTML><html><title>Log in</title>"));
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from " + place(server)
        + ": it answered with a web page (HTML) instead of the file."), cellar.get(web(server.uri("/go"), SUM)));
  }

  @Test
  void a_wrong_size_is_seen_before_the_bytes_are_fetched() {
    server.at("/go", server.counted(Answers.stall(new byte[7_000_000], 10)));
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from " + place(server)
        + ": it has 7000000 bytes there, and 300000 are wanted."), get("/go"));
  }

  @Test
  void more_than_wanted_is_not_taken() throws IOException {
    server.at("/go", (request, out) -> {
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1 << 14; i++) {
        out.write(zeros); // 16 GiB, if anybody took them
      }
    });
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from " + place(server)
        + ": it sends more than the 300000 bytes that are wanted."), get("/go"));
    assertEquals(Set.of(), cellar.names());
  }

  @Test
  void a_file_of_unknown_size_is_not_taken_for_ever() {
    server.at("/go", (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 2200000000\r\n\r\n".getBytes()));
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from " + place(server)
        + ": it has 2200 MB there, and nobody says how much it should be."), cellar.get(web(server.uri("/go"), SUM)));
  }

  @Test
  void says_that_there_is_no_space_before_anything_is_fetched() {
    server.at("/go", (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 900000000000000\r\n\r\n".getBytes()));
    String said = Cellar.reason(cellar.get(web(server.uri("/go"), SUM))).orElseThrow();
    assertTrue(said.matches("cannot download Go 1.26.8 for linux-amd64: no space: 900000000 MB more are needed in \\S+/downloads, and "
        + "\\d+ [kM]?B(ytes)? are free\\."), said);
  }

  @Test
  void a_file_of_this_machine_is_a_source_too() throws IOException {
    Path file = Files.write(folder.resolve("go1.26.8.tar.gz"), BYTES);
    Path wrong = Files.write(folder.resolve("wrong.tar.gz"), Answers.changed(BYTES));
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from " + folder + ": nothing.tar.gz is not there; its bytes are not the "
        + "wanted ones and were deleted (found sha256:" + sha256(Answers.changed(BYTES)).hex() + ", wanted sha256:" + sha256(BYTES).hex() + ")."),
        cellar.get(Cellar.disk(folder.resolve("nothing.tar.gz"), SUM), Cellar.disk(wrong, SUM)));
    assertTrue(Files.exists(wrong));
    assertEquals(done(), cellar.get(Cellar.disk(folder.resolve("nothing.tar.gz"), SUM), Cellar.disk(file, SUM)));
    holdsIt();
    assertTrue(Files.exists(file));
  }

  @Test
  void a_cache_of_somebody_else_is_not_used() throws IOException {
    Tools.needRoot();
    Files.createDirectories(cellar.cache().folder());
    Files.setAttribute(cellar.cache().folder(), "unix:uid", 12345);
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 into ~/.cache/trueup/downloads: it belongs to somebody else."), get("/go"));
  }

  @Test
  void root_in_a_home_of_somebody_else_keeps_a_cache_of_its_own() throws IOException {
    Tools.needRoot();
    Files.setAttribute(folder, "unix:uid", 12345);
    assertEquals(Path.of("/var/cache/trueup/downloads"), Cellar.in(folder).cache().folder());
  }

  @Test
  void tells_how_far_it_is() {
    server.at("/go", Answers.file(BYTES, "\"1\""));
    var told = new ArrayList<Monitor.Advance>();
    Monitor monitor = new Monitor() {
      @Override
      public void advanced(int step, Advance advance) {
        told.add(advance);
      }
    };
    assertEquals(done(), cellar.get(monitor, of(server)));
    assertEquals(List.of("downloading from " + place(server), "verifying"), told.stream().map(Monitor.Advance::doing).distinct().toList());
    var last = told.get(told.size() - 2);
    assertEquals("downloading from " + place(server), last.doing());
    assertEquals(BYTES.length, last.done());
    assertEquals(BYTES.length, last.total().getAsLong());
    assertTrue(told.size() < 20, () -> "told too often: " + told.size());
  }

  private dev.trueup.host.Host.Performed get(String path) {
    return cellar.get(web(server.uri(path), SUM, BYTES));
  }

  private static Source of(WebServer server) {
    return web(server.uri("/go"), SUM, BYTES);
  }

  private static String place(WebServer server) {
    return "127.0.0.1:" + server.port();
  }

  private void holdsIt() throws IOException {
    assertArrayEquals(BYTES, Files.readAllBytes(cellar.file("go.tar.gz")));
    assertEquals(Set.of("go.tar.gz"), cellar.names());
  }
}
