package dev.trueup.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Artifact;
import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.value.Json;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Side;
import dev.trueup.value.Value;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepCodecTest {

  private static final HostPath FILE = HostPath.linux("~/.config/go/env");
  private static final HostPath WINDOWS = new HostPath(Side.WINDOWS, "%USERPROFILE%\\.wslconfig");
  private static final Sealer SEALER = new Sealer(new byte[32]);
  private static final EntryKey KEY = EntryKey.of("editor", "font.size");
  private static final Command COMMAND = new Command(
      List.of("go", "install", "mirror.example/tool@v1.2.3"), Map.of("GOFLAGS", "-mod=mod", "GOBIN", "/x"),
      Optional.of(HostPath.linux("~/src")), Duration.ofMillis(1500), Set.of(0, 3));

  static List<Step> steps() {
    var steps = new ArrayList<>(List.of(
        new Step.Run(COMMAND, Privilege.ROOT, true),
        new Step.Run(Command.of("true"), Privilege.ADMINISTRATOR, false),
        new Step.Once(Command.of("systemctl", "daemon-reload"), Privilege.ROOT),
        new Step.WriteFile(
            FILE, Content.of("K=v\n"), Optional.of(new FileMode(0600)), Optional.of("root:root"), Step.Links.FOLLOW,
            Optional.of(COMMAND), Expect.file("abc")),
        Step.write(WINDOWS, Content.of(new byte[] {0, -1}), Optional.empty()),
        new Step.MakeLink(FILE, "~/elsewhere", Expect.link("/old")),
        new Step.MakeDirectory(FILE, Optional.of(new FileMode(01777)), Optional.of("me"), Expect.ABSENT),
        new Step.MakeDirectory(FILE, Optional.empty(), Optional.empty(), Expect.DIRECTORY),
        new Step.SetMode(FILE, Optional.of(new FileMode(0)), Optional.empty()),
        new Step.Delete(FILE, List.of(HostPath.linux("~/.config/go"), HostPath.linux("~/.config")), Expect.file("d")),
        new Step.Discard(FILE, List.of(HostPath.linux("~/.config")), Expect.stamp(7, Instant.parse("2026-01-01T00:00:00.000000001Z"))),
        new Step.Rename(FILE, HostPath.linux("/"), Expect.ANYTHING),
        new Step.Download(artifact()),
        new Step.Unpack(artifact(), HostPath.linux("~/go"), 1L << 28, Expect.ABSENT),
        new Step.DeleteTree(HostPath.linux("~/sdk/go"), List.of(HostPath.linux("~/sdk")), Expect.DIRECTORY)));
    edits().forEach(edit -> steps.add(new Step.EditFile(FILE, edit, Optional.of(new FileMode(0640)), Expect.region("r"))));
    return steps;
  }

  /** One source of every sort. */
  private static Artifact artifact() {
    var tar = new Artifact.ArchiveForm(Artifact.Packing.TAR_GZ, "go/", List.of(), Map.of());
    var zip = new Artifact.ArchiveForm(Artifact.Packing.ZIP, "m@v1/", List.of("bin/", "pkg/tool/"), Map.of("_go.mod", "go.mod"));
    var database = new Digest.SumDatabase("sum.example+0123abcd+key", List.of(URI.create("https://sum.example"), URI.create("http://p/sumdb")));
    return new Artifact("Go 1.26.8", List.of(
        new Artifact.Source(new Artifact.Where.Web(URI.create("https://go.dev/dl/a.tar.gz")), "a.tar.gz",
            new Digest.Sha256("ab".repeat(32)), OptionalLong.of(7), tar),
        new Artifact.Source(new Artifact.Where.OnDisk(HostPath.linux("~/mirror/a.tar.gz")), "a.tar.gz",
            new Digest.Listed(List.of(URI.create("https://go.dev/dl/?mode=json")), "a.tar.gz"), OptionalLong.empty(), tar),
        new Artifact.Source(new Artifact.Where.Web(URI.create("http://p/a.zip")), "a.zip",
            new Digest.ModuleSum("h1:" + "A".repeat(43) + "="), OptionalLong.empty(), zip),
        new Artifact.Source(new Artifact.Where.Web(URI.create("http://p/a.zip")), "a.zip",
            new Digest.InDatabase(database, "m", "v1"), OptionalLong.empty(), zip)));
  }

  static List<FileEdit> edits() {
    return List.of(
        new FileEdit.SetEntry(Dialect.JSONC, KEY, nested()),
        new FileEdit.SetEntry(Dialect.GO_ENV, EntryKey.of("GOPROXY"), Value.text("https://goproxy.cn,direct")),
        new FileEdit.RemoveEntry(Dialect.INI, EntryKey.of("", "user")),
        new FileEdit.SetLine("ünïcode\tline"),
        new FileEdit.RemoveLine(""),
        new FileEdit.SetBlock("proxy", "a\nb\n", "//", true),
        new FileEdit.RemoveBlock("proxy", "\""),
        new FileEdit.Splice(7, 3, "i", "old\r\n", "b", ""));
  }

  private static Value nested() {
    return Json.object(
        "unset", Value.bool(true),
        "list", new Value.ListOf(List.of(Value.UNSET, new Value.Null(), Value.Number.of(-3), Json.object("secret", Value.text("no secret")))),
        "digest", new Value.Digest("d"),
        "blob", new Value.Blob("s", 9));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void comes_back_as_it_left_through_json(Step step) throws Exception {
    var codec = new StepCodec(SEALER);
    String text = Json.write(codec.encode(step, content -> {}));
    assertEquals(step, codec.decode(Json.read(text), SecretSource.NONE), text);
  }

  @Test
  void has_a_sample_of_every_step_and_every_edit() {
    assertEquals(cases(Step.class), samples(steps().stream()));
    assertEquals(cases(FileEdit.class), samples(edits().stream()));
  }

  @Test
  void hands_over_the_bytes_and_keeps_only_their_digest() throws Exception {
    var codec = new StepCodec(SEALER);
    var contents = new ArrayList<Content>();
    Step step = Step.write(FILE, Content.of("these very bytes"), Optional.empty());
    Value encoded = codec.encode(step, contents::add);
    assertEquals(List.of(Content.of("these very bytes")), contents);
    assertFalse(Json.write(encoded).contains("very"));
    var back = assertInstanceOf(Step.WriteFile.class, codec.decode(encoded, SecretSource.NONE));
    assertTrue(back.content().isStored());
  }

  @Test
  void lets_a_secret_out_as_its_digest_and_fetches_it_again() throws Exception {
    for (Secret.Source source : List.of(new Secret.Source.Environment("TOKEN"), new Secret.Source.File("~/token"))) {
      FileEdit edit = secret(Secret.of(source, "s3cr3t"));
      var codec = new EditCodec(SEALER);
      Value encoded = codec.encode(edit);
      assertFalse(Json.write(encoded).contains("s3cr3t"));
      assertEquals(edit, codec.decode(encoded, asked -> asked.equals(source) ? Optional.of("s3cr3t") : Optional.empty()));
    }
  }

  @Test
  void names_the_source_whose_secret_became_another_one() {
    var codec = new EditCodec(SEALER);
    Value encoded = codec.encode(secret(Secret.of(new Secret.Source.Environment("TOKEN"), "s3cr3t")));
    var changed = assertThrows(SecretChanged.class, () -> codec.decode(encoded, source -> Optional.of("other")));
    assertEquals(new Secret.Source.Environment("TOKEN"), changed.source());
    assertFalse(String.valueOf(changed.getMessage()).contains("other"));
  }

  @Test
  void leaves_a_secret_that_cannot_be_fetched_a_digest() throws Exception {
    var codec = new EditCodec(SEALER);
    Value encoded = codec.encode(secret(Secret.of(new Secret.Source.Environment("TOKEN"), "s3cr3t")));
    var back = assertInstanceOf(FileEdit.SetEntry.class, codec.decode(encoded, SecretSource.NONE));
    assertEquals(new Value.ListOf(List.of(new Value.Digest(SEALER.digest("s3cr3t")))), back.value());
  }

  @Test
  void runs_no_command_to_decode_a_secret_that_waits_for_the_apply() throws Exception {
    var source = new Secret.Source.Command(List.of("pass", "show", "token"));
    var codec = new EditCodec(SEALER);
    FileEdit back = codec.decode(codec.encode(secret(Secret.deferred(source))), asked -> {
      throw new AssertionError("asked for " + asked);
    });
    var value = assertInstanceOf(Value.ListOf.class, ((FileEdit.SetEntry) back).value());
    var hidden = assertInstanceOf(Value.Hidden.class, value.items().getFirst());
    assertTrue(hidden.secret().isDeferred());
    assertEquals(source, hidden.secret().source());
  }

  @Test
  void refuses_what_is_no_step_without_repeating_it() {
    for (String text : List.of(
        "{}", "[]", "{\"step\":\"s3cr3t\"}", "{\"step\":\"delete\",\"path\":\"s3cr3t\",\"prune\":[]}",
        "{\"step\":\"set-mode\",\"path\":\"/x\",\"mode\":\"9\"}", "{\"step\":\"delete\",\"path\":\"/x\",\"prune\":\"s3cr3t\"}",
        "{\"step\":\"edit-file\",\"path\":\"/x\",\"edit\":{\"edit\":\"splice\",\"offset\":1e99}}")) {
      var refused = assertThrows(DecodeException.class, () -> new StepCodec(SEALER).decode(Json.read(text), SecretSource.NONE), text);
      assertFalse(String.valueOf(refused.getMessage()).contains("s3cr3t"), refused.getMessage());
    }
  }

  private static FileEdit secret(Secret secret) {
    return new FileEdit.SetEntry(Dialect.GIT_CONFIG, KEY, new Value.ListOf(List.of(new Value.Hidden(secret))));
  }

  private static Set<String> cases(Class<?> sealedType) {
    return Arrays.stream(sealedType.getPermittedSubclasses()).map(Class::getSimpleName).collect(Collectors.toSet());
  }

  private static Set<String> samples(Stream<?> samples) {
    return samples.map(sample -> sample.getClass().getSimpleName()).collect(Collectors.toSet());
  }
}
