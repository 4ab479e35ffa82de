package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.manifest.Manifest;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import java.util.List;

/**
 * An example is what a kind shows of itself, as a manifest, and a machine to try it on.
 *
 * @param providers all that the example needs, the kind's own among them
 * @param machine a machine text
 */
record Example(List<Provider> providers, Kind<?, ?> kind, String machine) {

  Example {
    providers = List.copyOf(providers);
  }

  /** A manifest that declares nothing. */
  static final String EMPTY = "trueup: 1\nname: example\n";

  Catalog catalog() {
    return Catalog.of(providers);
  }

  ScriptedHost host() {
    return ScriptedHost.of(machine, catalog().reads());
  }

  String manifest() {
    return EMPTY + kind.example();
  }

  /** Everything of this kind that the example declares; fails the test where it has a mistake. */
  List<Resource<?>> resources() {
    Checked<Manifest> read = Engine.read(catalog(), host(), manifest());
    assertTrue(
        read.diagnostics().isEmpty(),
        () -> "the example of " + kind.name() + " has mistakes:\n" + Texts.mistakes(read.diagnostics(), manifest()));
    List<Resource<?>> ours = read.value().orElseThrow().resources().stream()
        .<Resource<?>>map(Manifest.Declared::resource)
        .filter(resource -> resource.kind().equals(kind.name()))
        .toList();
    assertFalse(ours.isEmpty(), () -> "the example of " + kind.name() + " declares none");
    return ours;
  }
}
