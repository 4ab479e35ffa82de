package dev.trueup.provider.files;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.provider.State;
import dev.trueup.provider.Terms;
import dev.trueup.value.KindName;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.List;

/** The items of the section, collected: what each declares, and what is wrong with it. */
final class Items {

  private final Machine machine;
  private final List<Resource<?>> resources = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Items(Machine machine) {
    this.machine = machine;
  }

  Machine machine() {
    return machine;
  }

  void declare(KindName kind, String name, State desired, Terms terms, Span place) {
    resources.add(new Resource<>(new ResourceAddress(kind, name), desired, terms, Origin.declared(place)));
  }

  void say(Diagnostic diagnostic, Span place) {
    diagnostics.add(diagnostic.at(place));
  }

  List<Resource<?>> resources() {
    return List.copyOf(resources);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** A path as people wrote it; absolute ones as trueup shows them, with the home as {@code ~}. */
  static String shown(Entry path) {
    String written = path.asText().orElse("");
    return written.startsWith("/") ? path.asPath().map(Object::toString).orElse(written) : written;
  }

  /** The declared name, else what names the item itself. */
  static String name(Entry item, String otherwise) {
    return item.text("name").orElse(otherwise);
  }

  static Span keySpan(Entry item, String key) {
    return item.fieldList().stream().filter(field -> field.key().equals(key)).map(Entry.Field::keySpan).findFirst().orElse(item.span());
  }

  static Span valueSpan(Entry item, String key) {
    return item.get(key).map(Entry::span).orElse(item.span());
  }
}
