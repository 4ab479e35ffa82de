package dev.trueup.plugin;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Pin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import java.util.List;
import java.util.Objects;

/**
 * A guarded section is a plug-in's. One that fails is an error at its place: without its resources, what it made earlier would look as if it had
 * left the manifest.
 */
record GuardedSection(Guard guard, Section inside, String key, String schema) implements Section {

  static GuardedSection of(Guard guard, Section section) {
    return new GuardedSection(guard, section, Objects.requireNonNull(section.key()), Objects.requireNonNull(section.schema()));
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    return guard.ask(() -> inside.read(entries, project, machine),
        clause -> Checked.failed(Wording.whileReading(guard.plugin(), key, clause).at(entries.span())));
  }

  @Override
  public List<Pin> pins(Entry entries, Project project, Machine machine) {
    return guard.ask(() -> inside.pins(entries, project, machine).stream().map(this::guarded).toList(),
        clause -> List.of(failing(entries, clause)));
  }

  private Pin guarded(Pin pin) {
    return new Pin(pin.key(), pin.place(), facts -> guard.ask(() -> pin.judge().apply(facts), List::of),
        facts -> guard.ask(() -> pin.remarks().apply(facts), List::of), host -> guard.ask(
        () -> pin.resolve().apply(host), clause -> Checked.failed(Wording.whileLocking(guard.plugin(), clause).at(pin.place()))));
  }

  /** A pin that only says what happened: {@code lock} must not write a file that lacks this section's pins. */
  private Pin failing(Entry entries, String clause) {
    return new Pin(key + " " + guard.plugin(), entries.span(), facts -> List.of(clause),
        host -> Checked.failed(Wording.whileLocking(guard.plugin(), clause).at(entries.span())));
  }
}
