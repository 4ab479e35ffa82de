package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Pin;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.provider.Terms;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Has every section read its entries. */
final class Sections {

  private final Catalog catalog;
  private final Reading reading;
  private final Value.MapOf root;
  private final Mistakes mistakes;
  private final TermsReader terms = new TermsReader();

  Sections(Catalog catalog, Reading reading, Value.MapOf root) {
    this.catalog = catalog;
    this.reading = reading;
    this.root = root;
    this.mistakes = reading.mistakes();
  }

  /** Everything behind {@code after} that was read. */
  List<TermsReader.Wanted> wanted() {
    return terms.wanted();
  }

  /** The resources of these sections in the order of the text, implied ones behind what implies them. */
  List<Manifest.Declared> read(Node.Fields document, Set<String> keys) {
    var all = new ArrayList<Manifest.Declared>();
    each(document, keys, (section, entry) -> {
      Checked<List<Resource<?>>> read = section.read(entry, new Repository(reading), reading.machine());
      mistakes.addAll(read.diagnostics());
      read.value().orElse(List.of()).forEach(each -> all.add(new Manifest.Declared(each, section.key(), List.of())));
    });
    return ordered(all);
  }

  /** What these sections want to be pinned, in the order of the text. */
  List<Pin> pins(Node.Fields document, Set<String> keys) {
    var all = new ArrayList<Pin>();
    each(document, keys, (section, entry) -> all.addAll(section.pins(entry, new Repository(reading), reading.machine())));
    return all;
  }

  private void each(Node.Fields document, Set<String> keys, BiConsumer<Section, Entry> reader) {
    Node.Fields sound = sound(document);
    Shape shape = Shape.of(root, sound);
    var entries = new EntryReader(reading, terms, new Mistakes());
    for (Node.Field field : sound.fields().values()) {
      Section section = catalog.sections().get(field.key());
      if (section != null && keys.contains(field.key())) {
        reader.accept(section,
            entries.read(field.value(), shape.property(field.key(), field.value()), KeyPath.TOP.child(field.key()), Terms.NONE));
      }
    }
  }

  /** Without the entries whose paths, files or secrets could not be read. */
  private Node.Fields sound(Node.Fields document) {
    Shape shape = Shape.of(root, document);
    var entries = new EntryReader(reading, new TermsReader(), mistakes);
    for (Node.Field field : document.fields().values()) {
      if (catalog.sections().containsKey(field.key())) {
        entries.read(field.value(), shape.property(field.key(), field.value()), KeyPath.TOP.child(field.key()), Terms.NONE);
      }
    }
    return new Pruner(entries.bad()).pruned(document, shape);
  }

  private static List<Manifest.Declared> ordered(List<Manifest.Declared> all) {
    Map<ResourceAddress, List<Manifest.Declared>> implied = new LinkedHashMap<>();
    var rest = new LinkedHashSet<>(all);
    for (Manifest.Declared each : all) {
      each.resource().origin().impliedBy().ifPresent(by -> implied.computeIfAbsent(by, key -> new ArrayList<>()).add(each));
    }
    var ordered = new ArrayList<Manifest.Declared>();
    for (Manifest.Declared each : all) {
      if (each.resource().origin().impliedBy().isEmpty()) {
        append(each, implied, rest, ordered);
      }
    }
    // Implied by something that is not there: a circle, or a section that names what another one would have made.
    ordered.addAll(rest);
    return ordered;
  }

  private static void append(
      Manifest.Declared each, Map<ResourceAddress, List<Manifest.Declared>> implied, Set<Manifest.Declared> rest,
      List<Manifest.Declared> ordered) {
    if (rest.remove(each)) {
      ordered.add(each);
      implied.getOrDefault(each.resource().address(), List.of()).forEach(next -> append(next, implied, rest, ordered));
    }
  }
}
