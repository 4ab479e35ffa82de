package dev.trueup.host.local;

import static dev.trueup.host.local.Cellar.sha256;
import static dev.trueup.host.local.Cellar.web;
import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.fetch.Answers;
import dev.trueup.fetch.Sums;
import dev.trueup.fetch.WebServer;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says what the bytes must come to. */
class SumsTest {

  private static final byte[] BYTES = Answers.bytes(50_000);
  private static final Digest.SumDatabase DATABASE = new Digest.SumDatabase("sum.example+00000000+AA", List.of());

  @TempDir private Path folder;
  private WebServer mirror;
  private WebServer official;

  @BeforeEach
  void servers() throws IOException {
    mirror = WebServer.start().at("/go", Answers.file(BYTES, "\"1\""));
    official = WebServer.start().at("/list", Answers.text(list(sha256(BYTES).hex())));
  }

  @AfterEach
  void the_servers_go() throws IOException {
    mirror.close();
    official.close();
  }

  @Test
  void an_official_list_is_asked_once_and_its_answer_kept_with_the_file() throws IOException {
    Cellar cellar = Cellar.in(folder);
    Digest listed = listed(official.uri("/list"));
    assertEquals(done(), cellar.get(web(mirror.uri("/nothing"), listed), web(mirror.uri("/go"), listed)));
    assertEquals(1, official.requests().size());
    assertEquals(done(), Cellar.in(folder).get(web(mirror.uri("/go"), listed)));
    assertEquals(1, official.requests().size());
    assertEquals(2, mirror.requests().size());
  }

  @Test
  void what_one_list_said_counts_for_no_other() throws IOException {
    byte[] evil = Answers.changed(BYTES);
    try (WebServer evilMirror = WebServer.start().at("/go", Answers.whole(evil)).at("/list", Answers.text(list(sha256(evil).hex())))) {
      assertEquals(done(), Cellar.in(folder).get(web(evilMirror.uri("/go"), listed(evilMirror.uri("/list")))));
      assertEquals(done(), Cellar.in(folder).get(web(mirror.uri("/go"), listed(official.uri("/list")))));
      assertEquals(sha256(BYTES), Checksums.sha256(Cellar.in(folder).file("go.tar.gz")));
    }
  }

  @Test
  void the_same_sum_by_another_way_fetches_nothing() throws IOException {
    assertEquals(done(), Cellar.in(folder).get(web(mirror.uri("/go"), sha256(BYTES))));
    assertEquals(done(), Cellar.in(folder).get(web(mirror.uri("/go"), listed(official.uri("/list")))));
    assertEquals(1, mirror.requests().size());
  }

  @Test
  void a_sum_that_nobody_knows_fetches_nothing() {
    official.at("/list", Answers.html());
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from 127.0.0.1:" + mirror.port() + ": nobody says what its bytes must "
            + "come to: the list of 127.0.0.1:" + official.port() + " is a web page (HTML) instead of JSON."),
        Cellar.in(folder).get(web(mirror.uri("/go"), listed(official.uri("/list")))));
    assertEquals(0, mirror.requests().size());
  }

  @Test
  void the_list_decides_and_not_who_serves_the_bytes() {
    official.at("/list", Answers.text(list("0".repeat(64))));
    mirror.at("/list", Answers.text(list(sha256(BYTES).hex())));
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from 127.0.0.1:" + mirror.port() + ": its bytes are not the wanted ones "
        + "and were deleted (found sha256:" + sha256(BYTES).hex() + ", wanted sha256:" + "0".repeat(64) + ")."),
        Cellar.in(folder).get(web(mirror.uri("/go"), listed(official.uri("/list")))));
    assertEquals(List.of("/go"), mirror.requests().stream().map(WebServer.Request::target).toList());
  }

  @Test
  void a_module_has_the_sum_of_its_files() throws Exception {
    byte[] zip = zip("golang.org/toolchain@v0.0.1/b", "2", "golang.org/toolchain@v0.0.1/a/x", "1");
    Digest sum = new Digest.ModuleSum(h1("golang.org/toolchain@v0.0.1/a/x", "1", "golang.org/toolchain@v0.0.1/b", "2"));
    mirror.at("/m.zip", Answers.whole(zip));
    assertEquals(done(), Cellar.in(folder).get(zip("m.zip", mirror.uri("/m.zip"), sum)));
    mirror.at("/n.zip", Answers.whole(zip("golang.org/toolchain@v0.0.1/b", "2", "golang.org/toolchain@v0.0.1/a/x", "3")));
    mirror.at("/o.zip", Answers.whole(BYTES));
    String other = h1("golang.org/toolchain@v0.0.1/a/x", "3", "golang.org/toolchain@v0.0.1/b", "2");
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from 127.0.0.1:" + mirror.port() + ": its bytes are not the wanted ones "
        + "and were deleted (found " + other + ", wanted " + Checksums.text(sum) + "); its bytes are not the wanted ones and were deleted (found "
        + "no zip of a module, wanted " + Checksums.text(sum) + ")."),
        Cellar.in(folder).get(zip("n.zip", mirror.uri("/n.zip"), sum), zip("o.zip", mirror.uri("/o.zip"), sum)));
  }

  @Test
  void a_database_is_asked_once_and_its_answer_kept() throws Exception {
    byte[] zip = zip("m@v1.0.0/go.mod", "module m\n");
    var sum = new Digest.ModuleSum(h1("m@v1.0.0/go.mod", "module m\n"));
    mirror.at("/m.zip", Answers.whole(zip));
    var asked = new AtomicInteger();
    Sums database = (question, pages) -> {
      asked.incrementAndGet();
      return new Sums.Answer.Known(sum);
    };
    var source = zip("m.zip", mirror.uri("/m.zip"), new Digest.InDatabase(DATABASE, "m", "v1.0.0"));
    assertEquals(done(), Cellar.in(folder, database).get(source));
    assertEquals(done(), Cellar.in(folder, database).get(source));
    assertEquals(1, asked.get());
    assertEquals(1, mirror.requests().size());
    var unknown = zip("m.zip", mirror.uri("/m.zip"), new Digest.InDatabase(DATABASE, "m", "v2.0.0"));
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from 127.0.0.1:" + mirror.port()
        + ": nobody says what its bytes must come to: nobody was asked."), Cellar.in(folder).get(unknown));
  }

  /** Whoever wrote another manifest may have named a database of their own. */
  @Test
  void what_one_database_said_counts_for_no_other() throws Exception {
    byte[] zip = zip("m@v1.0.0/go.mod", "module evil\n");
    var sum = new Digest.ModuleSum(h1("m@v1.0.0/go.mod", "module evil\n"));
    mirror.at("/m.zip", Answers.whole(zip));
    Sums evil = (question, pages) -> new Sums.Answer.Known(sum);
    assertEquals(done(), Cellar.in(folder, evil).get(zip("m.zip", mirror.uri("/m.zip"), new Digest.InDatabase(DATABASE, "m", "v1.0.0"))));
    var official = new Digest.SumDatabase("sum.example+11111111+AA", List.of());
    assertEquals(failed("cannot download Go 1.26.8 for linux-amd64 from 127.0.0.1:" + mirror.port()
        + ": nobody says what its bytes must come to: nobody was asked."),
        Cellar.in(folder).get(zip("m.zip", mirror.uri("/m.zip"), new Digest.InDatabase(official, "m", "v1.0.0"))));
  }

  /** The sum is one over lines of names: a name with a line end in it could be several files. */
  @Test
  void names_cannot_forge_the_sum_of_a_module() throws Exception {
    String two = h1("m@v1.0.0/a", "1", "m@v1.0.0/b", "2");
    String hexOfB = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("2".getBytes(StandardCharsets.UTF_8)));
    assertNoModule(zip("m@v1.0.0/a\n" + hexOfB + "  m@v1.0.0/b", "1"), two);
    assertNoModule(dev.trueup.host.local.Pack.zip("m@v1.0.0/a", "evil", "m@v1.0.0/a", "1", "m@v1.0.0/b", "2"), two);
  }

  /** Go sorts by bytes, Java by UTF-16: they disagree behind U+FFFF. */
  @Test
  void names_are_sorted_as_go_sorts_them() throws Exception {
    String below = "m@v1.0.0/\uff5e";
    String above = "m@v1.0.0/\ud83d\ude00";
    Path file = Files.write(folder.resolve("sorted.zip"), zip(above, "2", below, "1"));
    assertEquals(java.util.Optional.of(new Digest.ModuleSum(h1(below, "1", above, "2"))), Checksums.of(file, new Digest.ModuleSum(h1("x", ""))));
  }

  private void assertNoModule(byte[] zip, String sum) throws IOException {
    Path file = Files.write(folder.resolve("forged.zip"), zip);
    assertEquals(java.util.Optional.empty(), Checksums.of(file, new Digest.ModuleSum(sum)));
  }

  private static Digest listed(URI list) {
    return new Digest.Listed(List.of(list), "go.tar.gz");
  }

  private static String list(String sum) {
    return "[{\"files\": [{\"filename\": \"go.tar.gz\", \"sha256\": \"" + sum + "\"}]}]";
  }

  private static dev.trueup.host.Artifact.Source zip(String name, URI uri, Digest sum) {
    return Cellar.source(new Where.Web(uri), name, sum, OptionalLong.empty());
  }

  /** @param files names and texts in turn */
  private static byte[] zip(String... files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** As https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1 has it. @param files sorted */
  private static String h1(String... files) throws Exception {
    var lines = new StringBuilder();
    for (int i = 0; i < files.length; i += 2) {
      lines.append(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files[i + 1].getBytes(StandardCharsets.UTF_8))))
          .append("  ").append(files[i]).append("\n");
    }
    return "h1:" + Base64.getEncoder().encodeToString(
        MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
