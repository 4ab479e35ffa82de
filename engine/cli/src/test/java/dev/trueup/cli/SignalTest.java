package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals to a real process that is in the middle of a change. */
class SignalTest {

  @TempDir private Path home;

  @BeforeEach
  void declare_a_change_that_takes_its_time() throws IOException {
    Files.writeString(home.resolve("trueup.yaml"), """
        trueup: 1
        name: slow
        files:
          - path: ~/slow
            content: "x"
            after_change: [sh, -c, 'echo $$ > %1$s/under-way; while [ ! -e %1$s/go-on ]; do sleep 0.1; done']
          - { path: ~/later, content: "y", after: [file/~/slow] }
        """.formatted(home));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void the_first_one_finishes_what_is_under_way(String signal) throws Exception {
    Process apply = apply();
    CompletableFuture<String> out = read(apply);
    awaitChild(apply);

    send(signal, apply);
    awaitText(apply, "nothing new is begun");
    Files.writeString(home.resolve("go-on"), "");

    assertEquals(130, apply.waitFor());
    assertTrue(Files.exists(home.resolve("slow")));
    assertFalse(Files.exists(home.resolve("later")), "nothing new is begun");
    assertTrue(out.get().contains("not started: file/~/later"), out.get());
  }

  @Test
  void the_second_one_ends_the_child_and_us() throws Exception {
    Process apply = apply();
    CompletableFuture<String> out = read(apply);
    long child = awaitChild(apply);

    send("INT", apply);
    awaitText(apply, "nothing new is begun");
    send("INT", apply);

    assertEquals(130, apply.waitFor());
    ProcessHandle.of(child).ifPresent(process -> process.onExit().join());
    assertFalse(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false));
    out.get();
  }

  /** The reader of our output goes away at once; the change is made all the same. */
  @Test
  void a_closed_pipe_does_not_stop_an_apply() throws Exception {
    Files.writeString(home.resolve("go-on"), "");
    Process apply = apply();
    apply.getInputStream().close();
    apply.getErrorStream().close();

    assertEquals(0, apply.waitFor());
    assertTrue(Files.exists(home.resolve("later")));
  }

  private Process apply() throws IOException {
    var builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), Main.class.getName(), "apply", "--yes").directory(home.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("HOME", home.toString());
    return builder.start();
  }

  private static CompletableFuture<String> read(Process process) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException gone) {
        return "";
      }
    });
  }

  /** Waits, without a limit of its own, until the slow command runs or the process has ended. */
  private long awaitChild(Process apply) throws IOException, InterruptedException {
    Path sign = home.resolve("under-way");
    while (!Files.exists(sign) || Files.size(sign) == 0) {
      assertTrue(apply.isAlive(), "it ended before its change was under way");
      Thread.sleep(20);
    }
    return Long.parseLong(Files.readString(sign).strip());
  }

  private static void awaitText(Process apply, String text) throws IOException {
    var heard = new StringBuilder();
    for (int letter = apply.getErrorStream().read(); letter >= 0; letter = apply.getErrorStream().read()) {
      heard.append((char) letter);
      if (heard.toString().contains(text)) {
        return;
      }
    }
    throw new AssertionError("ended without saying it: " + heard);
  }

  private static void send(String signal, Process to) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(to.pid())).start().waitFor());
  }
}
