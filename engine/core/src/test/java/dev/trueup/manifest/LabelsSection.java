package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.provider.Terms;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mapping with free keys in a short and a long form, like {@code env}; implies a part of the profile. */
final class LabelsSection implements Section {

  private static final HostPath FILE = HostPath.linux("~/.labels");

  @Override
  public String key() {
    return "labels";
  }

  @Override
  public String schema() {
    return Fixtures.text("/manifest/labels.schema.json");
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var resources = new ArrayList<Resource<?>>();
    entries.get("variables").map(Entry::fieldList).orElse(List.of()).forEach(field -> {
      Entry entry = field.value();
      var attributes = ThingsSection.file(FILE)
          .with("value", entry instanceof Entry.Scalar scalar ? Optional.of(new Value.Text(scalar.text())) : value(entry))
          .with("scope", entry.text("scope").map(Value.Text::new));
      var address = ResourceAddress.of("label", field.key());
      resources.add(new Resource<>(address, new ShelfState(FILE, Optional.of(field.key()), attributes), entry.terms(),
          Origin.declared(field.keySpan())));
    });
    entries.items("tools").forEach(tool -> {
      String text = tool.asText().orElseThrow();
      String name = text.substring(0, text.indexOf('@'));
      var attributes = ThingsSection.file(FILE).with("version", text.substring(text.indexOf('@') + 1));
      resources.add(ThingsSection.resource("label", name, new ShelfState(FILE, Optional.of("tool " + name), attributes), tool));
    });
    if (!resources.isEmpty()) {
      Resource<?> first = resources.getFirst();
      HostPath profile = HostPath.linux("~/.profile");
      resources.add(new Resource<>(ResourceAddress.of("part", "~/.profile#labels"),
          new ShelfState(profile, Optional.of("labels"), ThingsSection.file(profile)), Terms.NONE,
          Origin.implied(first.address(), first.origin().place(), "a login shell reads the labels through it")));
    }
    return Checked.of(resources);
  }

  private static Optional<Value> value(Entry entry) {
    return entry.get("secret").map(secret -> (Value) new Value.Hidden(((Entry.SecretText) secret).secret()))
        .or(() -> entry.text("value").map(Value.Text::new));
  }
}
