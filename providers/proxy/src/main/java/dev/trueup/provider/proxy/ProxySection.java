package dev.trueup.provider.proxy;

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
import java.util.Objects;

/** The section {@code proxy}. */
final class ProxySection implements Section {

  @Override
  public String key() {
    return "proxy";
  }

  @Override
  public String schema() {
    try (InputStream in = ProxySection.class.getResourceAsStream("proxy.schema.json")) {
      return new String(Objects.requireNonNull(in, "the schema is packed beside this class").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var reading = new ProxyReading(entries, machine);
    return Checked.of(reading.resources(), reading.diagnostics());
  }
}
