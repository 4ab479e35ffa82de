package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/** A plain mapping that carries terms as a whole. */
final class LimitsSection implements Section {

  @Override
  public String key() {
    return "limits";
  }

  @Override
  public String schema() {
    return """
        {
          "description": "How much of the machine may be used.",
          "type": "object",
          "x-terms": true,
          "properties": {
            "memory": { "description": "A size, such as `4GB`.", "type": ["string", "number"], "pattern": "^[0-9]+ ?[KMG]i?B?$",
              "patternErrorMessage": "A size is a number with a unit: `4GB`, `512 MiB`." },
            "processors": { "type": "integer", "minimum": 1 }
          }
        }
        """;
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    HostPath file = HostPath.linux("/etc/limits");
    return Checked.of(entries.fieldList().stream().<Resource<?>>map(field -> {
      var attributes = ThingsSection.file(file).with("value", field.value().asText().map(Value.Text::new));
      return ThingsSection.resource("limit", field.key(), new ShelfState(file, Optional.of(field.key()), attributes), field.value());
    }).toList());
  }
}
