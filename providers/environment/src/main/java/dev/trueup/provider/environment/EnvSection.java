package dev.trueup.provider.environment;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The section {@code env}: {@code variables} and {@code path}. */
final class EnvSection implements Section {

  @Override
  public String key() {
    return "env";
  }

  @Override
  public String schema() {
    try (InputStream in = EnvSection.class.getResourceAsStream("env.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("env.schema.json is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var reading = new EnvReading(machine);
    entries.get("variables").ifPresent(variables -> variables.fieldList().forEach(reading::variable));
    entries.items("path").forEach(reading::folder);
    return Checked.of(reading.resources(), reading.diagnostics());
  }
}
