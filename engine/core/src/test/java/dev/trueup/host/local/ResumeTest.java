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
import dev.trueup.host.Digest;
import dev.trueup.host.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was fetched once is not fetched again, and parts of different files never become one. */
class ResumeTest {

  private static final byte[] BYTES = Answers.bytes(1_000_000);
  private static final Digest SUM = sha256(BYTES);
  private static final String TAG = "\"first\"";

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
  void goes_on_where_a_server_broke_off() throws IOException {
    server.at("/go", Answers.file(BYTES, TAG, 300_000));
    assertEquals(done(), get());
    holdsIt();
    assertEquals(List.of("", "bytes=300000-", "bytes=600000-", "bytes=900000-"), ranges());
    assertEquals(TAG, server.requests().get(1).field("if-range"));
  }

  @Test
  void gives_up_where_nothing_more_comes_and_goes_on_in_the_next_run() throws IOException {
    server.at("/go", Answers.first(Answers.stall(BYTES, 400_000), Answers.silence()));
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from 127.0.0.1:" + server.port() + ": it sent nothing for 1 s."), get());
    server.at("/go", Answers.file(BYTES, TAG));
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=400000-", "bytes=400000-"), ranges());
    holdsIt();
  }

  @Test
  void starts_anew_where_a_server_ignores_ranges() throws IOException {
    server.at("/go", Answers.first(Answers.file(BYTES, TAG, 300_000), Answers.whole(BYTES)));
    assertEquals(done(), get());
    holdsIt();
  }

  @Test
  void starts_anew_where_the_file_changed_meanwhile() throws IOException {
    byte[] earlier = Answers.changed(BYTES);
    server.at("/go", Answers.first(Answers.file(earlier, TAG, 300_000), Answers.file(BYTES, "\"second\"")));
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=300000-"), ranges());
    holdsIt();
  }

  @Test
  void starts_anew_where_a_server_hides_that_the_file_changed() throws IOException {
    byte[] earlier = Answers.changed(BYTES);
    server.at("/go", Answers.first(Answers.file(earlier, TAG, 300_000), Answers.file(BYTES, TAG)));
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=300000-", ""), ranges());
    holdsIt();
  }

  /** RFC 9110, 13.1.5: a weak one says nothing of bytes. */
  @Test
  void a_weak_tag_names_no_version() throws IOException {
    server.at("/go", Answers.file(BYTES, "W/\"first\"", 600_000));
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=600000-"), ranges());
    assertEquals("", server.requests().getLast().field("if-range"));
    holdsIt();
  }

  /** Without a length the end of the connection looks like the end of the file. */
  @Test
  void goes_on_where_a_server_that_says_no_length_broke_off() throws IOException {
    server.at("/go", Answers.first((request, out) -> {
      out.write("HTTP/1.1 200 x\r\n\r\n".getBytes());
      out.write(BYTES, 0, 700_000);
    }, Answers.file(BYTES, TAG)));
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=700000-"), ranges());
    holdsIt();
  }

  @Test
  void what_stands_beside_a_part_gives_no_address_away() throws IOException {
    server.at("/go", Answers.first(Answers.stall(BYTES, 400_000), Answers.silence()));
    assertTrue(Cellar.reason(cellar.get(web(server.uri("/go?token=s3cr3t"), SUM, BYTES))).isPresent());
    for (String name : cellar.names()) {
      assertFalse(new String(Files.readAllBytes(cellar.file(name)), java.nio.charset.StandardCharsets.ISO_8859_1).contains("s3cr3t"), name);
    }
  }

  @Test
  void takes_no_other_part_than_it_asked_for() throws IOException {
    server.at("/go", Answers.first(Answers.file(BYTES, TAG, 300_000), (request, out) -> {
      out.write("HTTP/1.1 206 x\r\nContent-Range: bytes 100000-999999/1000000\r\nContent-Length: 900000\r\n\r\n".getBytes());
      out.write(BYTES, 100_000, 900_000);
    }, Answers.file(BYTES, TAG)));
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=300000-", ""), ranges());
    holdsIt();
  }

  @Test
  void goes_on_at_the_next_source_with_the_same_digest() throws IOException {
    try (WebServer other = WebServer.start().at("/go", Answers.file(BYTES, "\"other\""))) {
      server.at("/go", Answers.first(Answers.file(BYTES, TAG, 300_000), Answers.status(503)));
      assertEquals(done(), cellar.get(web(server.uri("/go"), SUM, BYTES), web(other.uri("/go"), SUM, BYTES)));
      assertEquals("bytes=300000-", other.requests().getFirst().field("range"));
      assertEquals("", other.requests().getFirst().field("if-range"));
      holdsIt();
    }
  }

  @Test
  void a_part_of_something_else_is_not_gone_on_with() throws IOException {
    byte[] older = Answers.bytes(500_000);
    server.at("/go", Answers.first(Answers.file(older, TAG, 300_000), Answers.silence()));
    assertTrue(Cellar.reason(cellar.get(web(server.uri("/go"), sha256(older), older))).isPresent());
    server.at("/go", Answers.file(BYTES, TAG));
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=300000-", ""), ranges(), "it is not even asked for the rest");
    holdsIt();
  }

  @Test
  void a_whole_part_is_only_verified() throws IOException {
    server.at("/go", Answers.file(BYTES, TAG));
    assertEquals(done(), get());
    Files.move(cellar.file("go.tar.gz"), cellar.file("go.tar.gz.part"));
    new PartFile(cellar.file("go.tar.gz.part")).belongsTo(SUM, "", "");
    assertEquals(done(), get());
    assertEquals(1, server.requests().size());
    holdsIt();
  }

  @Test
  void ends_when_it_is_wished_and_goes_on_in_the_next_run() throws IOException {
    server.at("/go", Answers.first(Answers.stall(BYTES, 400_000), Answers.file(BYTES, TAG)));
    var wish = new AtomicBoolean();
    Monitor monitor = new Monitor() {
      @Override
      public void advanced(int step, Advance advance) {
        wish.set(true);
      }

      @Override
      public boolean isStopWished() {
        return wish.get();
      }
    };
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64: it was stopped; the next run goes on from where it was."),
        cellar.get(monitor, web(server.uri("/go"), SUM, BYTES)));
    long here = Files.size(cellar.file("go.tar.gz.part"));
    assertTrue(here > 0, "nothing was kept");
    assertEquals(done(), get());
    assertEquals(List.of("", "bytes=" + here + "-"), ranges());
    holdsIt();
  }

  @Test
  void a_killed_process_leaves_a_part_that_the_next_one_goes_on_with() throws Exception {
    var sent = new CountDownLatch(1);
    server.at("/go", Answers.first((request, out) -> {
      sent.countDown();
      Answers.stall(BYTES, 700_000).answer(request, out);
    }, server.counted(Answers.file(BYTES, TAG))));
    Process process = process();
    sent.await();
    while (!Files.exists(cellar.file("go.tar.gz.part")) || Files.size(cellar.file("go.tar.gz.part")) < 700_000) {
      assertTrue(process.isAlive(), "it ended by itself");
      Thread.sleep(10);
    }
    process.destroyForcibly().waitFor();
    assertEquals(done(), cellar.get(web(server.uri("/go"), SUM)));
    assertEquals("bytes=700000-", ranges().getLast());
    assertTrue(server.served() < 301_000, () -> server.served() + " bytes were sent again");
    holdsIt();
  }

  @Test
  void two_processes_at_once_fetch_it_once() throws Exception {
    var both = new CountDownLatch(1);
    server.at("/go", (request, out) -> {
      out.write(("HTTP/1.1 200 x\r\nContent-Length: " + BYTES.length + "\r\n\r\n").getBytes());
      out.write(BYTES, 0, 500_000);
      out.flush();
      awaited(both);
      out.write(BYTES, 500_000, 500_000);
    });
    List<Process> processes = new ArrayList<>(List.of(process()));
    while (server.requests().isEmpty()) {
      Thread.sleep(10);
    }
    processes.add(process());
    var waits = new CountDownLatch(1);
    Thread third = Thread.ofVirtual().start(() -> cellar.get(new Monitor() {
      @Override
      public void advanced(int step, Advance advance) {
        if (advance.doing().startsWith("waiting for another trueup")) {
          waits.countDown();
        }
      }
    }, web(server.uri("/go"), SUM)));
    waits.await();
    both.countDown();
    for (Process process : processes) {
      assertEquals("Done[receipt=, created=[]]", new String(process.getInputStream().readAllBytes()).strip());
    }
    third.join();
    assertEquals(1, server.requests().size());
    holdsIt();
  }

  private Process process() throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-cp", System.getProperty("java.class.path"), DownloadScenario.class.getName(), folder.toString(), server.uri("/go").toString(),
        sha256(BYTES).hex()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void awaited(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException closed) {
      throw new IOException(closed);
    }
  }

  private dev.trueup.host.Host.Performed get() {
    return cellar.get(web(server.uri("/go"), SUM, BYTES));
  }

  private List<String> ranges() {
    return server.requests().stream().map(request -> request.field("range")).toList();
  }

  private void holdsIt() throws IOException {
    assertArrayEquals(BYTES, Files.readAllBytes(cellar.file("go.tar.gz")));
    assertEquals(Set.of("go.tar.gz"), cellar.names());
  }
}
