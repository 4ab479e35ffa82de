package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Resource;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code omit} takes off the manifest. */
final class Omitted {

  private final List<TermsReader.Wanted> addresses = new ArrayList<>();

  Omitted(Node.Fields document) {
    document.get("omit").map(Node::scalars).orElse(List.of())
        .forEach(scalar -> addresses.add(new TermsReader.Wanted(ResourceAddress.parse(scalar.text()), scalar.span())));
  }

  List<Manifest.Declared> from(List<Manifest.Declared> resources) {
    Set<ResourceAddress> gone = new LinkedHashSet<>();
    addresses.forEach(each -> gone.add(each.address()));
    var rest = new ArrayList<Manifest.Declared>();
    for (Manifest.Declared declared : resources) {
      Resource<?> each = declared.resource();
      // What only an omitted thing needs goes with it; implied resources stand behind what implies them.
      if (gone.contains(each.address()) || each.origin().impliedBy().filter(gone::contains).isPresent()) {
        gone.add(each.address());
      } else {
        rest.add(declared);
      }
    }
    return rest;
  }

  List<Diagnostic> unknown(List<Manifest.Declared> resources, Collection<ResourceAddress> elsewhere) {
    Set<String> known = new LinkedHashSet<>();
    resources.forEach(each -> known.add(each.resource().address().toString()));
    elsewhere.forEach(each -> known.add(each.toString()));
    return addresses.stream().filter(each -> !known.contains(each.address().toString()))
        .map(each -> Order.missing("manifest/unknown-address", each, known)).toList();
  }
}
