package dev.trueup.elevation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Elevation;
import dev.trueup.host.Artifact;
import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Plugin;
import dev.trueup.testkit.scripted.ScriptedProvider;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import dev.trueup.value.Side;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The side that runs as root, here with the rights of whoever runs the tests. */
class ElevatedProcessTest {

  private static final Catalog CATALOG = Catalog.of(List.of(new ScriptedProvider()));
  private static final Identity LAMP = Identity.of(Side.LINUX, "~/.things/lamp");
  private static final Plugin PLUGIN = new Plugin("lamps", "/opt/lamps", List.of(new Plugin.Jar("/opt/lamps/lamps.jar", "ab".repeat(32))));
  private static final Identity SOFA = Identity.of(Side.LINUX, "~/.things/sofa");

  @TempDir Path home;

  @Test
  void acts_once_on_each_thing_of_its_list() throws IOException {
    String said = serve(list(counting()), Sayings.release(LAMP), Sayings.release(LAMP));
    assertEquals("x\n", Files.readString(home.resolve("count")), said);
    assertTrue(said.lines().toList().get(2).contains("not in its list"), said);
  }

  @Test
  void leaves_what_runs_once_a_wave_until_it_is_asked_for_and_runs_it_once() throws IOException {
    Step.Run first = (Step.Run) counting();
    var once = new Step.Once(first.command(), Privilege.USER);
    serve(list(first, once), Sayings.release(LAMP));
    assertEquals("x\n", Files.readString(home.resolve("count")));
    String said = serve(list(first, once), Sayings.release(LAMP), Sayings.once(LAMP, 1), Sayings.once(LAMP, 1));
    assertEquals("x\nx\nx\n", Files.readString(home.resolve("count")), said);
    assertTrue(said.lines().toList().getLast().contains("not in its list"), said);
  }

  @Test
  void runs_nothing_together_that_was_not_released_or_is_no_such_step() throws IOException {
    Step.Run first = (Step.Run) counting();
    var once = new Step.Once(first.command(), Privilege.USER);
    String said = serve(list(first, once), Sayings.once(LAMP, 1), Sayings.once(SOFA, 0));
    assertFalse(Files.exists(home.resolve("count")), said);
    said = serve(list(first, once), Sayings.release(LAMP), Sayings.once(LAMP, 0), Sayings.once(LAMP, 7));
    assertEquals("x\n", Files.readString(home.resolve("count")), said);
  }

  @Test
  void runs_nothing_together_for_a_change_that_failed() throws IOException {
    var once = new Step.Once(((Step.Run) counting()).command(), Privilege.USER);
    var failing = new Step.Run(Command.of("/bin/false"), Privilege.USER, false);
    String said = serve(list(failing, once), Sayings.release(LAMP), Sayings.once(LAMP, 1));
    assertFalse(Files.exists(home.resolve("count")), said);
  }

  @Test
  void does_nothing_that_its_list_does_not_hold() throws IOException {
    String said = serve(list(counting()), Sayings.release(SOFA));
    assertTrue(said.contains("\"failed\"") && said.contains("not in its list"), said);
    assertFalse(Files.exists(home.resolve("count")), said);
  }

  @Test
  void does_nothing_of_a_list_that_was_exchanged() throws IOException {
    Path file = Files.writeString(home.resolve("list"), list(counting()).text());
    String said = serve(file, Content.sha256("the list that was shown".getBytes(StandardCharsets.UTF_8)), Sayings.release(LAMP));
    assertTrue(said.contains("\"refused\"") && !said.contains("\"ready\""), said);
    assertFalse(Files.exists(home.resolve("count")), said);
  }

  @Test
  void writes_nothing_below_a_folder_that_others_may_write_to() throws IOException {
    Path open = Files.createDirectory(home.resolve("open"));
    Files.setPosixFilePermissions(open, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    Step write = Step.write(HostPath.linux(open.resolve("file").toString()), Content.of("x"), Optional.empty());
    String said = serve(list(write), Sayings.release(LAMP));
    assertTrue(said.contains("writes only where nobody else may"), said);
    assertFalse(Files.exists(open.resolve("file")), said);
  }

  @Test
  void looks_at_what_it_is_asked_and_ends_with_its_input() throws IOException {
    Files.createDirectory(home.resolve(".things"));
    Files.writeString(home.resolve(".things/lamp"), "value=green\n");
    String said = serve(list(counting()), Sayings.look(List.of(LAMP)));
    assertEquals(2, said.lines().count(), said);
    assertTrue(said.contains("\"present\"") && said.contains("green"), said);
  }

  /** Steps need no kind: what other people wrote runs as root only to look, and only what the list names. */
  @Test
  void loads_plugins_only_to_look_and_only_those_of_its_list() throws IOException {
    List<List<Plugin>> loaded = new ArrayList<>();
    ElevatedProcess.Catalogs catalogs = plugins -> {
      loaded.add(plugins);
      return CATALOG;
    };
    serve(catalogs, list(counting()), Sayings.release(LAMP));
    assertEquals(List.of(), loaded);
    serve(catalogs, list(counting()), Sayings.look(List.of(LAMP)), Sayings.look(List.of(LAMP)));
    assertEquals(List.of(List.of(PLUGIN)), loaded);
  }

  @Test
  void sees_nothing_where_a_plugin_is_not_any_more_what_was_sealed() throws IOException {
    String said = serve(plugins -> {
      throw new IOException("plug-in `lamps` has changed");
    }, list(counting()), Sayings.look(List.of(LAMP)), Sayings.release(LAMP));
    assertTrue(said.contains("\"unreadable\"") && said.contains("plug-in `lamps` has changed"), said);
    assertEquals("x\n", Files.readString(home.resolve("count")), said);
  }

  @Test
  void a_list_comes_out_as_it_went_in() throws Exception {
    Step write = Step.write(HostPath.linux("/etc/motd"), Content.of("hello\n"), Optional.empty());
    SealedList list = list(new HandedVariables(Set.of(new Elevation.Variable("no_proxy", "*"))), counting(), write);
    SealedList read = SealedList.parse(list.text());
    assertEquals(list.items().getFirst().steps(), read.items().getFirst().steps());
    assertEquals(list.items().getFirst().state().attributes(), read.items().getFirst().state().attributes());
    assertEquals(list.plugins(), read.plugins());
    assertEquals(list.home(), read.home());
    assertEquals(list.network(), read.network());
  }

  /** Nothing listens at port 1: the reason says which way was tried. */
  @Test
  void downloads_by_the_way_that_is_handed_over_where_it_was_sealed() throws IOException {
    var sealed = new HandedVariables(Set.of(new Elevation.Variable("http_proxy", "http://build:s3cr3t@127.0.0.1:1")));
    SealedList list = list(sealed, new Step.Download(nowhere()));
    assertFalse(list.text().contains("s3cr3t"), list::text);
    String said = serve(list, Sayings.release(LAMP, new HandedSecrets(List.of()), sealed));
    assertTrue(said.contains("the proxy 127.0.0.1:1 (`http_proxy`)") && !said.contains("s3cr3t"), said);
    var another = new HandedVariables(Set.of(new Elevation.Variable("http_proxy", "http://eve@127.0.0.1:1")));
    said = serve(list, Sayings.release(LAMP, new HandedSecrets(List.of()), another));
    assertTrue(said.contains("cannot download") && !said.contains("127.0.0.1"), said);
  }

  @Test
  void commands_see_nothing_of_what_is_handed_over_for_downloads() throws IOException {
    var sealed = new HandedVariables(Set.of(new Elevation.Variable("SSL_CERT_FILE", "/certificates")));
    Step telling = new Step.Run(Command.of("/bin/sh", "-c", "echo \"[$SSL_CERT_FILE]\" > " + home.resolve("count")), Privilege.USER, false);
    String said = serve(list(sealed, telling), Sayings.release(LAMP, new HandedSecrets(List.of()), sealed));
    assertNotEquals("[/certificates]\n", Files.readString(home.resolve("count")), said);
  }

  private static Artifact nowhere() {
    return new Artifact("a tree", List.of(new Artifact.Source(new Artifact.Where.Web(URI.create("http://trees.invalid/tree.tar.gz")), "tree.tar.gz",
        new Digest.Sha256("0".repeat(64)), OptionalLong.empty(), new Artifact.ArchiveForm(Artifact.Packing.TAR_GZ, "", List.of(), Map.of()))));
  }

  private Step counting() {
    return new Step.Run(Command.of("/bin/sh", "-c", "echo x >> " + home.resolve("count")), Privilege.USER, false);
  }

  private SealedList list(Step... steps) {
    return list(new HandedVariables(Set.of()), steps);
  }

  private SealedList list(HandedVariables network, Step... steps) {
    Kind<?, ?> kind = CATALOG.kinds().values().stream().filter(each -> each.name().text().equals("scripted-thing")).findFirst().orElseThrow();
    byte[] key = "a key of thirty-two bytes exactly".getBytes(StandardCharsets.UTF_8);
    return new SealedList(home.toString(), key, List.of(new Elevation.Item(
        LAMP, kind.name(), kind.stateVersion(), kind.parse(1, Attributes.of("name", dev.trueup.value.Value.text("lamp")).with("kept", "user")),
        List.of(steps))), List.of(PLUGIN), network.digests(new Sealer(key)));
  }

  private String serve(SealedList list, String... lines) throws IOException {
    return serve(plugins -> CATALOG, list, lines);
  }

  private String serve(ElevatedProcess.Catalogs catalogs, SealedList list, String... lines) throws IOException {
    String text = list.text();
    return serve(catalogs, Files.writeString(home.resolve("list"), text), Content.sha256(text.getBytes(StandardCharsets.UTF_8)), lines);
  }

  private static String serve(Path file, String sha256, String... lines) {
    return serve(plugins -> CATALOG, file, sha256, lines);
  }

  private static String serve(ElevatedProcess.Catalogs catalogs, Path file, String sha256, String... lines) {
    var said = new ByteArrayOutputStream();
    var in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
    new ElevatedProcess(catalogs, in, new PrintStream(said, true, StandardCharsets.UTF_8)).serve(file, sha256);
    return said.toString(StandardCharsets.UTF_8);
  }
}
