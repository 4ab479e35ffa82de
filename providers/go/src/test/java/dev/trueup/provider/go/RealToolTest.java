package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.testkit.RealHost;
import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The go command of this machine makes tools in a home of the test's own, from modules that lie in a folder. It talks to nobody. */
class RealToolTest {

  private static final ToolKind KIND = new ToolKind();
  private static final String MODULE = "example.com/Hello";

  /** One cache for all tests: the first one compiles Go's runtime. */
  @TempDir
  static Path shared;

  private static Path go;

  @TempDir
  Path home;

  @BeforeAll
  static void go_is_here() throws Exception {
    try {
      var process = new ProcessBuilder("go", "env", "GOROOT").redirectErrorStream(true).start();
      go = Path.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip(), "bin", "go");
      process.waitFor();
    } catch (IOException missing) {
      Assumptions.abort("there is no go command on this machine");
    }
    module("v1.0.0", "go 1.18\n");
    module("v1.1.0", "go 1.18\n");
    module("v1.2.0", "go 1.99\n");
    module("v1.3.0", "go 1.18\n\nreplace example.com/other => ./other\n");
    Files.writeString(shared.resolve("proxy/example.com/!hello/@v/list"), "v1.0.0\nv1.1.0\n");
  }

  private static void module(String version, String rest) throws IOException {
    Path folder = Files.createDirectories(shared.resolve("proxy/example.com/!hello/@v"));
    String file = "module " + MODULE + "\n\n" + rest;
    Files.writeString(folder.resolve(version + ".mod"), file);
    Files.writeString(folder.resolve(version + ".info"), "{\"Version\":\"%s\"}".formatted(version));
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(version + ".zip")))) {
      for (var entry : Map.of("go.mod", file, "main.go", "package main\n\nfunc main() { println(\"hello\") }\n").entrySet()) {
        zip.putNextEntry(new ZipEntry(MODULE + "@" + version + "/" + entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @BeforeEach
  void settings() throws Exception {
    settings("");
    Path mode = Files.createDirectories(home.resolve(".config/go/telemetry")).resolve("mode");
    Files.writeString(mode, "off");
  }

  private void settings(String more) throws IOException {
    Path file = home.resolve(".config/go/env");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "GOPROXY=file://%s\nGONOSUMDB=example.com/*\nGOCACHE=%s\nGOMODCACHE=%s\nGOFLAGS=-modcacherw\n%s".formatted(
        shared.resolve("proxy"), shared.resolve("cache"), home.resolve("modules"), more));
  }

  @Test
  void installs_a_tool_raises_it_and_takes_it_away() throws Exception {
    assertEquals(List.of(), failures(wanted("v1.0.0")));
    assertEquals("v1.0.0", seen(wanted("v1.0.0")).version().orElseThrow().toString());
    assertTrue(seen(wanted("v1.0.0")).sum().orElseThrow().startsWith("h1:"));
    assertEquals(List.of(), failures(wanted("v1.1.0")));
    assertEquals("v1.1.0", seen(wanted("v1.1.0")).version().orElseThrow().toString());
    assertEquals("hello", output(home.resolve("go/bin/Hello").toString()));
    var gone = new Deviation.Unwanted<>(seen(wanted("v1.1.0")));
    assertEquals(List.of(), perform(KIND.remedy(gone, observe(wanted("v1.1.0")).evidence(), Past.UNKNOWN, host().machine())));
    assertEquals(List.of(), List.of(home.resolve("go/bin").toFile().list()));
  }

  @Test
  void is_broken_by_no_setting_of_this_user() throws Exception {
    settings("GOFLAGS=-mod=vendor\nGOOS=windows\nGOARCH=arm64\nGO111MODULE=off\nGOTOOLCHAIN=go1.99.0\nGOBIN=/nowhere\nGOWORK=/nowhere/go.work\n"
        + "GOROOT=/nowhere\n");
    assertEquals(List.of(), failures(wanted("v1.0.0")));
    assertEquals("hello", output(home.resolve("go/bin/Hello").toString()));
  }

  @Test
  void explains_what_go_refuses() throws Exception {
    assertExplained("v1.2.0", "needs Go 1.99 or newer");
    assertExplained("v1.3.0", "replaces or excludes other modules");
    assertExplained("v1.9.0", "The module example.com/Hello has no version v1.9.0. Nearest to it there are v1.1.0, v1.0.0.");
    Files.copy(shared.resolve("proxy/example.com/!hello/@v/v1.2.0.mod"), home.resolve("modules/cache/download/example.com/!hello/@v/v1.2.0.mod"));
    assertEquals("Cannot", remedy(wanted("v1.2.0")).getClass().getSimpleName(), "known while planning once its go.mod is in the module cache");
    settings("GOPROXY=off\n");
    assertEquals("Cannot", remedy(wanted("v1.1.0")).getClass().getSimpleName());
    settings("GOPROXY=http://127.0.0.1:9\n");
    assertExplained("v1.1.0", "Go could not reach what it asked");
    assertTrue(!Files.exists(home.resolve("go/bin/Hello")));
  }

  private void assertExplained(String version, String meaning) {
    List<String> failures = failures(wanted(version));
    assertEquals(1, failures.size());
    String said = KIND.explain(wanted(version), failures.getFirst(), host()).orElse("");
    assertTrue(said.contains(meaning), () -> said + " of " + failures);
  }

  /** {@code go version -m} is the judge. */
  @Test
  void reads_what_go_reads() throws Exception {
    Path source = Files.createDirectories(home.resolve("src"));
    Files.writeString(source.resolve("go.mod"), "module example.com/mine\n\ngo 1.18\n");
    Files.writeString(source.resolve("main.go"), "package main\n\nfunc main() { println(\"hello\") }\n");
    var forms = List.of(List.of("-o", "plain"), List.of("-trimpath", "-o", "trimmed"), List.of("-ldflags=-s -w", "-o", "stripped"),
        List.of("-buildmode=pie", "-o", "pie"));
    for (List<String> form : forms) {
      var words = new ArrayList<>(List.of(go.toString(), "build", "-mod=mod"));
      words.addAll(form);
      output(source, words);
      Path file = source.resolve(form.getLast());
      BuildInfo info = assertInstanceOf(ProgramFile.OfGo.class, ProgramFile.at(HostPath.linux(file.toString()), host())).info();
      List<String> judged = output(source, List.of(go.toString(), "version", "-m", file.toString())).lines().toList();
      assertEquals(judged.getFirst().replaceFirst(".*: ", ""), info.go());
      assertTrue(judged.contains("\tpath\t" + info.path()), judged::toString);
      for (var setting : info.settings().entrySet()) {
        assertTrue(judged.stream().anyMatch(line -> line.startsWith("\tbuild\t" + setting.getKey() + "=")), setting::toString);
      }
    }
    withoutHarm(Files.readAllBytes(source.resolve("stripped")));
  }

  /** Every byte of the header and of the tables, and cuts all over the file. */
  private static void withoutHarm(byte[] program) {
    var places = new TreeSet<Integer>();
    long table = java.nio.ByteBuffer.wrap(program).order(java.nio.ByteOrder.LITTLE_ENDIAN).getLong(40);
    for (int i = 0; i < 64; i++) {
      places.add(i);
    }
    for (int i = 0; i < 2048 && table + i < program.length; i += 3) {
      places.add((int) table + i);
    }
    for (int place : places) {
      byte kept = program[place];
      for (int bit = 0; bit < 8; bit += 3) {
        program[place] = (byte) (kept ^ 1 << bit);
        survives(program);
      }
      program[place] = kept;
    }
    for (int part = 0; part < 40; part++) {
      survives(java.util.Arrays.copyOf(program, program.length / 40 * part));
    }
  }

  private static void survives(byte[] program) {
    var host = new FileOfBytes(program);
    host.look();
    assertTrue(host.asked() <= Excerpt.MOST);
  }

  private Host host() {
    return RealHost.in(home, Map.of("PATH", go.getParent() + ":/usr/bin:/bin"), List.of());
  }

  private ToolState wanted(String version) {
    return new ToolState(HostPath.linux("~/go/bin/Hello"), Value.text(MODULE), Optional.of(Value.text(version)), Optional.empty(),
        Optional.of("1.18"), Optional.empty(), Optional.of(HostPath.linux(go.toString())), Optional.empty());
  }

  private Observation<ToolState, ToolEvidence> observe(ToolState state) {
    return KIND.probe(List.of(state), host()).getFirst();
  }

  private ToolState seen(ToolState state) {
    return assertInstanceOf(Finding.Present.class, observe(state).finding()).actual() instanceof ToolState actual ? actual : state;
  }

  private Remedy remedy(ToolState state) {
    var observation = observe(state);
    Deviation<ToolState> deviation = observation.finding() instanceof Finding.Present<ToolState>(ToolState actual)
        ? new Deviation.Different<>(state, actual, new TreeSet<>(List.of("version")))
        : new Deviation.Missing<>(state);
    return KIND.remedy(deviation, observation.evidence(), Past.UNKNOWN, host().machine());
  }

  private List<String> failures(ToolState state) {
    return perform(remedy(state));
  }

  private List<String> perform(Remedy remedy) {
    var steps = assertInstanceOf(Remedy.Steps.class, remedy).steps();
    return host().perform(steps).stream().flatMap(done -> done instanceof Host.Performed.Failed(String reason)
        ? java.util.stream.Stream.of(reason) : java.util.stream.Stream.empty()).toList();
  }

  private String output(String... words) throws Exception {
    return output(home, List.of(words));
  }

  private String output(Path folder, List<String> words) throws Exception {
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), output);
    return output;
  }
}
