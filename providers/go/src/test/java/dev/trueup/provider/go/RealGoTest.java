package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.edit.EntryKey;
import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.testkit.RealHost;
import dev.trueup.value.Json;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is what the go command of this machine reads. It runs in a home of its own and fetches nothing. */
class RealGoTest {

  private static final GoSettingKind KIND = new GoSettingKind();

  @TempDir
  Path home;

  @BeforeAll
  static void go_is_here() throws Exception {
    try {
      new ProcessBuilder("go", "version").start().waitFor();
    } catch (java.io.IOException missing) {
      Assumptions.abort("there is no go command on this machine");
    }
  }

  /** Otherwise the go command leaves a process behind that writes into the home while it is taken away. */
  @BeforeEach
  void switch_telemetry_off() throws Exception {
    Path mode = home.resolve(".config/go/telemetry/mode");
    Files.createDirectories(mode.getParent());
    Files.writeString(mode, "off");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "",
      "GOPROXY=https://old.example\n",
      "GOPROXY=https://old.example",
      "GOPROXY=https://old.example\r\nGOFLAGS=-v\r\n",
      "# mine\n\nGOFLAGS=-v\n\ngoproxy=lower\nGOFOO=1\nnonsense\n",
      "GOPROXY=https://a.example\nGOSUMDB=off\nGOPROXY=https://b.example\n# GOPROXY=https://c.example\n",
      "GOPROXY=\nGOSUMDB=sum.golang.org\n",
      " GOPROXY=https://indented.example\nGOPROXY =https://blank.example\n"})
  void go_reads_what_we_wrote_whatever_was_there(String before) throws Exception {
    write(before);
    set("GOPROXY", Value.text("https://goproxy.cn|direct"));
    assertEquals("https://goproxy.cn|direct", goEnv("GOPROXY"));
    set("GOPROXY", Value.text("https://goproxy.io,direct"));
    assertEquals("https://goproxy.io,direct", goEnv("GOPROXY"));
    remove("GOPROXY");
    assertTrue(goEnv("GOPROXY").endsWith(",direct") && !goEnv("GOPROXY").contains("goproxy.io"), goEnv("GOPROXY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "GOFLAGS=-v\r\n", "GOFLAGS=-v\nGOFLAGS=-x\n", "#GOFLAGS=-v\n", "GOFLAGS=-v -x  \n", "goflags=-v\n", "GOFLAGS =-v\n", " GOFLAGS=-v\n",
      "GOFLAGS==-v\n", "GOFLAGS=-v"})
  void we_see_what_go_sees(String text) throws Exception {
    write(text);
    var finding = KIND.probe(List.of(state("GOFLAGS", Value.text("-v"))), host()).getFirst().finding();
    String seen = finding instanceof Finding.Present<EntryState>(EntryState actual) ? actual.value().toString() : "";
    assertEquals(goEnv("GOFLAGS"), seen);
  }

  @Test
  void every_setting_that_we_offer_is_one_that_go_stores() throws Exception {
    write("");
    for (String key : Settings.KNOWN.keySet()) {
      Run run = go(Map.of(), "env", "-u", key);
      assertEquals(0, run.exit(), () -> key + ": " + run.output());
    }
  }

  @Test
  void everything_that_go_stores_is_offered_or_sent_elsewhere() throws Exception {
    Run run = go(Map.of(), "env", "-json");
    Set<String> unknown = new TreeSet<>(((Value.MapOf) Json.read(run.output())).entries().keySet());
    unknown.removeAll(Settings.KNOWN.keySet());
    unknown.removeIf(key -> Unsettable.mistake(key).isPresent());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void go_refuses_what_we_send_elsewhere() throws Exception {
    var keys = new TreeSet<>(Unsettable.WORKED_OUT);
    keys.addAll(Unsettable.ENVIRONMENT);
    for (String key : keys) {
      assertTrue(go(Map.of(), "env", "-w", key + "=x").exit() != 0, key);
    }
  }

  @Test
  void a_list_of_words_arrives_word_by_word() throws Exception {
    write("");
    set("GOFLAGS", Value.text(Words.join(List.of("-ldflags=-s -w", "-trimpath"))));
    Run run = go(Map.of("GOROOT", goRoot()), "list", "-f", "{{.Name}}", "fmt");
    assertEquals(0, run.exit(), run::output);
  }

  @Test
  void a_password_that_stands_there_already_is_seen_as_a_secret() throws Exception {
    write("GOPROXY=https://me:pw@mirror.example\n");
    var finding = KIND.probe(List.of(state("GOPROXY", Value.text("direct"))), host()).getFirst().finding();
    assertEquals(new Finding.Present<>(state("GOPROXY", new Value.Hidden(Secret.observed("https://me:pw@mirror.example")))), finding);
  }

  @Test
  void a_password_closes_the_file_to_others() throws Exception {
    write("GOFLAGS=-v\n");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    String url = "https://me:pw@mirror.example,direct";
    set("GOPROXY", new Value.Hidden(Secret.observed(url)));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertEquals(url, goEnv("GOPROXY"));
  }

  private void set(String key, Value value) {
    var desired = state(key, value);
    var observation = KIND.probe(List.of(desired), host()).getFirst();
    perform(switch (observation.finding()) {
      case Finding.Present<EntryState>(EntryState actual) ->
          new Deviation.Different<>(desired, actual, new TreeSet<>(Set.of("value")));
      case Finding.Absent<EntryState> absent -> new Deviation.Missing<>(desired);
      default -> throw new AssertionError(observation);
    }, observation.evidence());
    assertEquals(new Finding.Present<>(desired), KIND.probe(List.of(desired), host()).getFirst().finding());
  }

  private void remove(String key) {
    var observation = KIND.probe(List.of(state(key, Value.UNSET)), host()).getFirst();
    perform(new Deviation.Unwanted<>(((Finding.Present<EntryState>) observation.finding()).actual()), observation.evidence());
  }

  private void perform(Deviation<EntryState> deviation, Exposure evidence) {
    Host host = host();
    var steps = ((Remedy.Steps) KIND.remedy(deviation, evidence, Past.UNKNOWN, host.machine())).steps();
    assertEquals(steps.size(), host.perform(steps).stream().filter(Host.Performed.Done.class::isInstance).count());
  }

  private static EntryState state(String key, Value value) {
    return new EntryState(HostPath.linux("~/.config/go/env"), EntryKey.of(key), value);
  }

  private Host host() {
    return RealHost.in(home);
  }

  private Path file() {
    return home.resolve(".config/go/env");
  }

  private void write(String text) throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
  }

  private String goEnv(String key) throws Exception {
    Run run = go(Map.of(), "env", "-json", key);
    assertEquals(0, run.exit(), run::output);
    return ((Value.MapOf) Json.read(run.output())).entries().get(key).toString();
  }

  private String goRoot() throws Exception {
    return goEnv("GOROOT");
  }

  private record Run(int exit, String output) {}

  private Run go(Map<String, String> more, String... words) throws Exception {
    var command = new ArrayList<String>();
    command.add("go");
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GO") || name.startsWith("CGO") || name.startsWith("XDG"));
    builder.environment().putAll(Map.of(
        "HOME", home.toString(), "GOTOOLCHAIN", "local", "GOTELEMETRY", "off", "GOPATH", home.resolve("go").toString(),
        "GOCACHE", home.resolve("cache").toString()));
    builder.environment().putAll(more);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Run(process.exitValue(), output);
  }
}
