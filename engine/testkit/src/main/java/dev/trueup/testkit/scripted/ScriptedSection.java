package dev.trueup.testkit.scripted;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.HostPath;
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
import java.util.Optional;

/** The section {@code scripted}: things to have, paths that should be there, and trees from elsewhere. */
public final class ScriptedSection implements Section {

  /** The variable that holds the address of the machine, which {@code address: machine} follows. */
  static final String ADDRESS = "THING_ADDRESS";

  @Override
  public String key() {
    return "scripted";
  }

  @Override
  public String schema() {
    try (InputStream in = ScriptedSection.class.getResourceAsStream("scripted.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var resources = new ArrayList<Resource<?>>();
    var mistakes = new ArrayList<Diagnostic>();
    for (Entry entry : entries.items("things")) {
      Optional<String> address = entry.text("address");
      if (address.equals(Optional.of("machine"))) {
        address = machine.variable(ADDRESS);
        if (address.isEmpty()) {
          mistakes.add(noAddress(entry));
          continue;
        }
      }
      resources.add(thing(entry, address));
    }
    for (Entry entry : entries.items("checks")) {
      HostPath path = entry.needPath("exists");
      resources.add(new Resource<>(
          new ResourceAddress(ScriptedCheckKind.NAME, path.text()), new ScriptedCheck(path, true), entry.terms(),
          Origin.declared(entry.span())));
    }
    for (Entry entry : entries.items("trees")) {
      HostPath path = entry.needPath("path");
      resources.add(new Resource<>(
          new ResourceAddress(ScriptedTreeKind.NAME, path.text()), new ScriptedTree(path, entry.text("holds").orElse(""), true), entry.terms(),
          Origin.declared(entry.span())));
    }
    return Checked.of(resources, mistakes);
  }

  private static Resource<ScriptedThing> thing(Entry entry, Optional<String> address) {
    var desired = new ScriptedThing(
        entry.need("name"), entry.text("kept").map(Keeper::parse).orElse(Keeper.USER), entry.text("value"), address,
        entry.truth("ready"), entry.truth("announce").orElse(false), entry.truth("after_systemd").orElse(false));
    return new Resource<>(
        new ResourceAddress(ScriptedThingKind.NAME, desired.name()), desired, entry.terms(), Origin.declared(entry.span()));
  }

  private static Diagnostic noAddress(Entry entry) {
    return Diagnostic.error(
            "scripted/no-address", "the machine has no address to follow",
            "`address: machine` takes the address from the variable `%s`, which is not set. Set it, or write an address."
                .formatted(ADDRESS))
        .at(entry.get("address").orElse(entry).span());
  }
}
