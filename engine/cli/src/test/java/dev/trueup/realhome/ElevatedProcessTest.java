package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.codec.AttributesCodec;
import dev.trueup.codec.Document;
import dev.trueup.codec.StepCodec;
import dev.trueup.elevation.ElevatedProcess;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.files.FileKind;
import dev.trueup.provider.files.FileState;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.value.Identity;
import dev.trueup.value.Json;
import dev.trueup.value.Sealer;
import dev.trueup.value.Side;
import dev.trueup.value.Value;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process that runs as root refuses, whoever speaks to it. */
class ElevatedProcessTest {

  @TempDir private Path folder;
  private Path target;
  private byte[] list;
  private Path file;

  @BeforeEach
  void seal() throws IOException {
    target = folder.resolve("target");
    Files.writeString(target, "x");
    HostPath path = HostPath.linux(target.toString());
    Content content = Content.of("x".getBytes(StandardCharsets.UTF_8));
    var sealer = new Sealer(new byte[32]);
    Value step = new StepCodec(sealer).encode(new Step.Delete(path, List.of(), Expect.file(sealer.digest(content.bytes()))), kept -> { });
    Value item = Document.of("identity", Identity.of(Side.LINUX, target.toString()).toString()).with("kind", FileKind.NAME.text())
        .with("state_version", new FileKind().stateVersion())
        .with("state", new AttributesCodec(sealer).encode(FileState.of(path, content).attributes()))
        .with("steps", new Value.ListOf(List.of(step))).value();
    list = Json.write(Document.of("home", "/home/nobody").with("key", Base64.getEncoder().encodeToString(sealer.key()))
        .with("items", new Value.ListOf(List.of(item))).with("plugins", new Value.ListOf(List.of())).with("network", List.of())
        .with("contents", new Value.MapOf(Map.of())).value()).getBytes(StandardCharsets.UTF_8);
    file = Files.write(folder.resolve("list.json"), list);
  }

  @Test
  void refuses_a_list_that_was_exchanged() throws IOException {
    String digest = Content.sha256(list);
    Files.writeString(file, new String(list, StandardCharsets.UTF_8).replace("/target", "/other"));
    assertEquals("{\"refused\":\"The list of steps is not the one that was shown.\"}", saying(digest, release(target)).strip());
    assertTrue(Files.exists(target));
  }

  @Test
  void refuses_a_list_that_is_not_whole() throws IOException {
    list = new byte[] {'{'};
    Files.write(file, list);
    assertEquals("{\"refused\":\"The list of steps cannot be read.\"}", saying(Content.sha256(list), release(target)).strip());
  }

  @Test
  void performs_nothing_that_is_not_in_its_list() {
    String said = saying(Content.sha256(list), release(folder.resolve("other")));
    assertTrue(said.contains("not in its list"), said);
  }

  @Test
  void looks_at_nothing_that_is_not_in_its_list() {
    String said = saying(Content.sha256(list), "{\"look\":[\"linux:/etc/shadow\"]}");
    assertTrue(said.startsWith("{\"ready\":true}\n{\"refused\":"), said);
  }

  /** A temporary folder is below one that everybody may write to. */
  @Test
  void writes_nothing_where_somebody_else_may_write() {
    String said = saying(Content.sha256(list), release(target));
    assertTrue(said.contains("trueup writes only where nobody else may"), said);
    assertTrue(Files.exists(target));
  }

  @Test
  void performs_a_change_once() {
    List<String> said = saying(Content.sha256(list), release(target) + "\n" + release(target)).lines().toList();
    assertTrue(said.getLast().contains("not in its list"), said.toString());
  }

  /** It speaks through a buffer, and who started it waits for its first word. */
  @Test
  void says_that_it_is_ready_before_it_listens() {
    var out = new ByteArrayOutputStream();
    var heardAtFirst = new StringBuilder();
    var in = new BufferedReader(new StringReader("") {
      @Override
      public int read(char[] into, int offset, int length) {
        heardAtFirst.append(out.toString(StandardCharsets.UTF_8));
        return -1;
      }
    });
    serve(in, out, Content.sha256(list));
    assertEquals("{\"ready\":true}", heardAtFirst.toString().strip());
  }

  private String saying(String digest, String lines) {
    var out = new ByteArrayOutputStream();
    serve(new BufferedReader(new StringReader(lines + "\n")), out, digest);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void serve(BufferedReader in, ByteArrayOutputStream out, String digest) {
    var buffered = new PrintStream(new java.io.BufferedOutputStream(out, 8192), false, StandardCharsets.UTF_8);
    new ElevatedProcess(plugins -> Catalog.of(List.of(new FilesProvider())), in, buffered).serve(file, digest);
    buffered.flush();
  }

  private static String release(Path path) {
    return "{\"release\":\"linux:" + path + "\"}";
  }
}
