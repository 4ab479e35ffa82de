package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.value.Attributes;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of entries in several forms, like {@code files}. */
final class ThingsSection implements Section {

  @Override
  public String key() {
    return "things";
  }

  @Override
  public String schema() {
    return Fixtures.text("/manifest/things.schema.json");
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var resources = new ArrayList<Resource<?>>();
    var diagnostics = new ArrayList<Diagnostic>();
    for (Entry entry : entries.itemList()) {
      if (entry instanceof Entry.Path(HostPath path, String written, var span, var terms)) {
        resources.add(resource("thing", written, new ShelfState(path, Optional.empty(), file(path)), entry));
      } else if (entry.get("path").isPresent()) {
        resources.add(thing(entry));
        if (entry.text("content").isPresent() && entry.get("source").isPresent()) {
          diagnostics.add(Diagnostic.error("things/two-contents", "two contents for one thing", "Either `content` or `source`.")
              .at(entry.span()));
        }
      } else if (entry.get("link").isPresent()) {
        HostPath path = entry.needPath("link");
        var attributes = file(path).with("to", entry.text("to").map(Value.Text::new));
        resources.add(resource("link", entry.need("link"), new ShelfState(path, Optional.empty(), attributes), entry));
      } else {
        Entry line = entry.get("line").orElseThrow();
        HostPath path = line.needPath("in");
        String text = line.need("text");
        resources.add(resource("part", line.need("in") + "#" + text, new ShelfState(path, Optional.of(text), file(path)), entry));
      }
    }
    return Checked.of(resources, diagnostics);
  }

  private static Resource<?> thing(Entry entry) {
    HostPath path = entry.needPath("path");
    Attributes attributes = file(path)
        .with("content", entry.text("content").map(Value.Text::new))
        .with("source", entry.get("source").map(source -> ((Entry.File) source).content().blob()))
        .with("mode", entry.text("mode").map(Value.Text::new))
        .with("version", entry.text("version").map(Value.Text::new))
        .with("retries", entry.number("retries").map(Value.Number::new))
        .with("settings", entry.get("settings").map(Entry::data));
    return resource("thing", entry.need("path"), new ShelfState(path, Optional.empty(), attributes), entry);
  }

  static Attributes file(HostPath path) {
    return Attributes.of("file", new Value.Text(path.text()));
  }

  static Resource<ShelfState> resource(String kind, String name, ShelfState state, Entry entry) {
    return new Resource<>(ResourceAddress.of(kind, name), state, entry.terms(), Origin.declared(entry.span()));
  }
}
