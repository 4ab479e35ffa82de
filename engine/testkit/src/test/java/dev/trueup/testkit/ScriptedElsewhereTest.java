package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.host.Expect;
import dev.trueup.host.FileRead;
import dev.trueup.host.Host;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Network;
import dev.trueup.host.Network.Fetched;
import dev.trueup.host.Network.Reached;
import dev.trueup.host.Step;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a scripted machine gets from elsewhere. */
class ScriptedElsewhereTest {

  private static final String SUM = "0123456789abcdef".repeat(4);
  private static final String OTHER_SUM = "fedcba9876543210".repeat(4);
  private static final String H1 = "h1:" + "A".repeat(43) + "=";
  private static final HostPath TREE = HostPath.linux("~/sdk/go1.26.8");
  private static final URI LIST = URI.create("https://go.dev/dl/?mode=json");
  private static final String TEXT = """
      @ https://go.dev/dl/?mode=json
        [{"version": "go1.26.8", "files": [
          {"filename": "go.tar.gz", "sha256": "%1$s"}]}]
      @ https://go.dev/dl/go.tar.gz sha256:%1$s
        == bin/go 0755 hex
          7f 45 4c 46 ff
        == VERSION
          go1.26.8
        == misc/latest -> ../VERSION
      """.formatted(SUM);

  @Test
  void says_nothing_of_elsewhere_to_who_may_not_ask() {
    assertEquals(new Fetched.Unasked(), ScriptedHost.of(TEXT).network().fetch(LIST, 1000));
  }

  @Test
  void answers_pages_to_who_may_ask() {
    Network network = ScriptedHost.of("""
        @ https://go.dev/dl/?mode=json date:2026-01-01T00:00:07Z
          []
        @ https://mirror.example/list 404
          <html>nothing</html>
        @ https://down.example/
        ! no route to host
        """).talking().network();
    assertEquals(new Fetched.Page(200, "[]\n", Optional.of(Instant.parse("2026-01-01T00:00:07Z"))), network.fetch(LIST, 1000));
    assertInstanceOf(Fetched.Refused.class, network.fetch(LIST, 2));
    assertEquals(
        new Fetched.Page(404, "<html>nothing</html>\n", Optional.empty()), network.fetch(URI.create("https://mirror.example/list"), 1000));
    assertEquals(new Fetched.Refused("no route to host"), network.fetch(URI.create("https://down.example/"), 1000));
    assertThrows(Unscripted.class, () -> network.fetch(URI.create("https://unknown.example/"), 1000));
  }

  @Test
  void lets_be_reached_what_listens() {
    Network network = ScriptedHost.of("@ tcp://db.example:5432\n@ tcp://db.example:22\n! connection refused\n").talking().network();
    assertEquals(new Reached.Connected(), network.connect("db.example", 5432));
    assertEquals(new Reached.Refused("connection refused"), network.connect("db.example", 22));
  }

  @Test
  void unpacks_what_was_downloaded_with_a_list_of_it() {
    ScriptedHost host = ScriptedHost.of(TEXT);
    Artifact artifact = artifact(source("https://go.dev/dl/go.tar.gz", new Digest.Sha256(SUM)));
    assertInstanceOf(Performed.Failed.class, perform(host, unpack(artifact)), "nothing was downloaded");
    assertEquals(new Performed.Done("", List.of()), perform(host, new Step.Download(artifact)));
    assertEquals(new Performed.Done("", List.of(HostPath.linux("~/sdk"), TREE)), perform(host, unpack(artifact)));
    assertEquals("""
        == ~/sdk/go1.26.8/.trueup-unpacked
          9 VERSION
          5 bin/go
          -1 misc/latest
        == ~/sdk/go1.26.8/VERSION
          go1.26.8
        == ~/sdk/go1.26.8/bin/go 0755 hex
          7f 45 4c 46 ff
        == ~/sdk/go1.26.8/misc/latest -> ../VERSION
        """ + TEXT, host.snapshot());
    assertEquals(Map.of(".trueup-unpacked", 34L, "VERSION", 9L, "bin/go", 5L, "misc/latest", -1L), host.tree(TREE));
    var magic = assertInstanceOf(FileRead.Contents.class, host.piece(TREE.child("bin").child("go"), 1, 3));
    assertEquals("ELF", new String(magic.content().bytes(), java.nio.charset.StandardCharsets.US_ASCII));
    assertEquals(new Performed.Done("", List.of()), perform(host, new Step.DeleteTree(TREE, List.of(HostPath.linux("~/sdk")), Expect.DIRECTORY)));
    assertEquals(TEXT, host.snapshot());
  }

  @Test
  void downloads_once_whatever_becomes_of_it() {
    ScriptedHost host = ScriptedHost.of(TEXT);
    Artifact artifact = artifact(source("https://go.dev/dl/go.tar.gz", new Digest.Listed(List.of(LIST), "go.tar.gz")));
    perform(host, new Step.Download(artifact));
    host.change("-- https://go.dev/dl/go.tar.gz\n-- " + LIST + "\n");
    assertInstanceOf(Performed.Done.class, perform(host, new Step.Download(artifact)));
    assertEquals(List.of("@ " + LIST, "@ https://go.dev/dl/go.tar.gz"), host.asked());
    assertThrows(Unscripted.class, () -> perform(host.asRoot(), new Step.Download(artifact)), "root has another cache");
  }

  @Test
  void takes_the_first_source_that_has_what_is_wanted() {
    ScriptedHost host = ScriptedHost.of("""
        @ https://a.example/go.tar.gz
        ! no route to host
        @ https://b.example/go.tar.gz 502
          <html>try later</html>
        @ https://c.example/go.tar.gz
          <html>log in first</html>
        @ https://d.example/go.tar.gz sha256:%s
          == VERSION
        @ https://e.example/go.tar.gz sha256:%s
          == VERSION
            right
        """.formatted(OTHER_SUM, SUM));
    var digest = new Digest.Sha256(SUM);
    List<Source> sources = List.of("a", "b", "c", "d", "e").stream()
        .map(name -> source("https://%s.example/go.tar.gz".formatted(name), digest)).toList();
    assertEquals(
        new Performed.Failed("cannot download Go: a.example: no route to host; b.example: the server answers 502; "
            + "c.example: its bytes are not the wanted ones; d.example: its bytes are not the wanted ones."),
        perform(host, new Step.Download(new Artifact("Go", sources.subList(0, 4)))));
    perform(host, new Step.Download(new Artifact("Go", sources)));
    perform(host, unpack(new Artifact("Go", sources)));
    assertEquals("right\n", ((FileRead.Contents) host.read(TREE.child("VERSION"))).text().text());
  }

  @Test
  void believes_a_database_of_sums() {
    ScriptedHost host = ScriptedHost.of("""
        @ https://sum.example/lookup/golang.org/toolchain@v0.0.1
          7
          golang.org/toolchain v0.0.1 %1$s
          golang.org/toolchain v0.0.1/go.mod h1:BBBB
        @ https://proxy.example/go.zip %1$s sha256:%2$s
          == VERSION
        """.formatted(H1, SUM));
    var database = new Digest.SumDatabase("sum.example+00000000+AAAA", List.of(URI.create("https://sum.example")));
    Source source = source("https://proxy.example/go.zip", new Digest.InDatabase(database, "golang.org/toolchain", "v0.0.1"));
    assertInstanceOf(Performed.Done.class, perform(host, new Step.Download(artifact(source))));
    Source unknown = source("https://proxy.example/go.zip", new Digest.Listed(List.of(LIST), "go.zip"));
    host.change("@ " + LIST + "\n  not JSON\n");
    assertEquals(
        new Performed.Failed("cannot download Go: proxy.example: nobody says what its bytes must come to."),
        perform(ScriptedHost.of(host.snapshot()), new Step.Download(artifact(unknown))));
  }

  @Test
  void has_archives_on_its_own_disk() {
    ScriptedHost host = ScriptedHost.of("@ ~/go.tar.gz sha256:%s\n  == VERSION\n".formatted(SUM));
    assertEquals(List.of("go.tar.gz"), host.list(HostPath.linux("~")));
    Source source = new Source(new Where.OnDisk(HostPath.linux("~/go.tar.gz")), "go.tar.gz", new Digest.Sha256(SUM), OptionalLong.empty(), FORM);
    Source missing = new Source(new Where.OnDisk(HostPath.linux("~/x.zip")), "x.zip", new Digest.Sha256(SUM), OptionalLong.empty(), FORM);
    assertInstanceOf(Performed.Failed.class, perform(host, new Step.Download(artifact(missing))));
    assertInstanceOf(Performed.Done.class, perform(host, new Step.Download(artifact(source))));
    assertEquals(host.snapshot(), ScriptedHost.of(host.snapshot()).snapshot());
  }

  @Test
  void unpacks_nothing_that_is_damaged() {
    ScriptedHost host = ScriptedHost.of("@ https://go.dev/go.tar.gz sha256:%s damaged\n  == VERSION\n".formatted(SUM));
    Artifact artifact = artifact(source("https://go.dev/go.tar.gz", new Digest.Sha256(SUM)));
    perform(host, new Step.Download(artifact));
    String before = host.snapshot();
    assertEquals(
        new Performed.Failed("cannot unpack Go to ~/sdk/go1.26.8: the archive is damaged."), perform(host, unpack(artifact)));
    assertEquals(before, host.snapshot());
  }

  @Test
  void refuses_words_that_say_nothing() {
    var nonsense = assertThrows(IllegalArgumentException.class, () -> ScriptedHost.of("@ https://go.dev/dl sha265:00\n"));
    assertTrue(nonsense.getMessage().contains("sha265:00"), nonsense.getMessage());
  }

  private static final ArchiveForm FORM = new ArchiveForm(Packing.TAR_GZ, "go/", List.of(), Map.of());

  private static Source source(String uri, Digest digest) {
    return new Source(new Where.Web(URI.create(uri)), uri.substring(uri.lastIndexOf('/') + 1), digest, OptionalLong.empty(), FORM);
  }

  private static Artifact artifact(Source source) {
    return new Artifact("Go", List.of(source));
  }

  private static Step unpack(Artifact artifact) {
    return new Step.Unpack(artifact, TREE, 100, Expect.ABSENT);
  }

  private static Performed perform(Host host, Step step) {
    return host.perform(List.of(step)).getFirst();
  }
}
