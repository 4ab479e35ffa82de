package dev.trueup.provider.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.testkit.RealHost;
import dev.trueup.diagnostic.Span;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.Host;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Resource;
import dev.trueup.provider.State;
import dev.trueup.provider.files.TextBlockKind;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A throw-away home, things declared in it, and the programs that read them. */
record Home(Path folder) {

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  Host host() {
    return RealHost.in(folder);
  }

  /** The variable in this scope, and for shells the blocks that it implies. */
  void declare(String name, String value, Scope scope) {
    set(EnvVariableKind.KIND, state(scope, EntryKey.of(name), Value.text(value)));
    blocks(scope);
  }

  /** The folder on PATH, likewise. */
  void declareFolder(String folder, String at, Scope scope) {
    set(PathEntryKind.KIND, state(scope, EntryKey.of("PATH", folder), Value.text(at)));
    blocks(scope);
  }

  private ScopedEntryState state(Scope scope, EntryKey key, Value value) {
    return new ScopedEntryState(scope, new EntryState(scope.file(host().machine()), key, value));
  }

  private void blocks(Scope scope) {
    if (scope == Scope.SHELL) {
      for (Resource<?> block : ProfileBlocks.impliedBy(ResourceAddress.of("env-variable", "X"), Span.startOf("x"), host().machine())) {
        set(new TextBlockKind(), (dev.trueup.provider.files.TextBlockState) block.desired());
      }
    }
  }

  private <S extends State, E extends Record> void set(Kind<S, E> kind, S desired) {
    Observation<S, E> observation = kind.probe(List.of(desired), host()).getFirst();
    if (observation.finding() instanceof Finding.Present<S>(S actual)) {
      if (!desired.attributes().unmetBy(actual.attributes()).isEmpty()) {
        var different = new Deviation.Different<>(desired, actual, new TreeSet<>(Set.of("value")));
        perform(kind.remedy(different, observation.evidence(), Past.UNKNOWN, host().machine()));
      }
    } else {
      perform(kind.remedy(new Deviation.Missing<>(desired), observation.evidence(), Past.UNKNOWN, host().machine()));
    }
    assertEquals(new Finding.Present<>(desired), kind.probe(List.of(desired), host()).getFirst().finding());
  }

  private void perform(Remedy remedy) {
    var steps = ((Remedy.Steps) remedy).steps();
    assertEquals(steps.size(), host().perform(steps).stream().filter(Host.Performed.Done.class::isInstance).count());
  }

  /** What a program says that starts in this home with nothing else in its environment. */
  String run(String... words) throws Exception {
    var builder = new ProcessBuilder(new ArrayList<>(List.of(words))).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectInput(Path.of("/dev/null").toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("HOME", folder.toString(), "PATH", "/usr/bin:/bin", "TERM", "dumb"));
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      return output;
    } catch (IOException missing) {
      return Assumptions.abort("there is no " + words[0] + " on this machine");
    }
  }
}
