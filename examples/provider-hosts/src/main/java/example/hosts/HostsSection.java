package example.hosts;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.value.ResourceAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The section {@code hosts}. */
final class HostsSection implements Section {

  /** Letters, digits, dots and hyphens, RFC 1123; and underscores, which many use and every resolver takes. */
  private static final String NAME = "[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?";

  @Override
  public String key() {
    return "hosts";
  }

  @Override
  public String schema() {
    try (InputStream in = HostsSection.class.getResourceAsStream("hosts.schema.json")) {
      return new String(Objects.requireNonNull(in, "the schema is packed beside this class").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    List<Resource<?>> resources = new ArrayList<>();
    List<Diagnostic> mistakes = new ArrayList<>();
    for (Entry item : entries.itemList()) {
      Optional<String> address = item.text("address");
      if (!item.need("name").matches(NAME)) {
        mistakes.add(Wording.noName().at(item.get("name").orElseThrow().span()));
      } else if (address.isPresent() && !HostNameState.isAddress(address.get())) {
        mistakes.add(Wording.noAddress().at(item.get("address").orElseThrow().span()));
      } else {
        var desired = new HostNameState(item.need("name"), address);
        resources.add(new Resource<>(new ResourceAddress(HostNameKind.NAME, desired.name()), desired, item.terms(), Origin.declared(item.span())));
      }
    }
    return Checked.of(resources, mistakes);
  }
}
