package dev.trueup.provider.go;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Pin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The section {@code go}: its {@code sdk}, {@code settings} and {@code tools}. */
final class GoSection implements Section {

  @Override
  public String key() {
    return "go";
  }

  @Override
  public String schema() {
    try (InputStream in = GoSection.class.getResourceAsStream("go.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("go.schema.json is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public List<Pin> pins(Entry entries, Project project, Machine machine) {
    var environment = new GoEnvironment(entries.get("settings"), machine);
    var pins = new ArrayList<Pin>();
    entries.get("sdk").ifPresent(sdk -> pins.addAll(new SdkPins(sdk, environment, new SdkVersions(project, mistake -> { })).pins()));
    pins.addAll(new ToolPins(environment).pins(entries.items("tools")));
    return pins;
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var reading = new GoReading(machine);
    entries.get("settings").ifPresent(settings -> settings.fieldList().forEach(reading::setting));
    var resources = new ArrayList<Resource<?>>(reading.resources());
    var diagnostics = new ArrayList<Diagnostic>(reading.diagnostics());
    entries.get("sdk").map(sdk -> new SdkReading(sdk, entries.get("settings"), project, machine)).ifPresent(sdk -> {
      sdk.read();
      resources.addAll(sdk.resources());
      diagnostics.addAll(sdk.diagnostics());
    });
    var tools = new ToolReading(entries, project, machine, reading.resources());
    entries.items("tools").forEach(tools::tool);
    resources.addAll(tools.resources());
    diagnostics.addAll(tools.diagnostics());
    return Checked.of(resources, diagnostics);
  }
}
