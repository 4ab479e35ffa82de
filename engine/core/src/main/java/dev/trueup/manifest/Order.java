package dev.trueup.manifest;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Resource;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what {@code after} asks for: addresses that nobody has, and circles. */
final class Order {

  private final Map<ResourceAddress, Manifest.Declared> declared = new LinkedHashMap<>();
  private final Mistakes mistakes;

  Order(List<Manifest.Declared> resources, Mistakes mistakes) {
    this.mistakes = mistakes;
    for (Manifest.Declared each : resources) {
      declared.put(each.resource().address(), each);
      each.others().forEach(other -> declared.putIfAbsent(other.address(), each));
    }
  }

  /** @param elsewhere addresses that exist and do not apply on this machine */
  void checkAddresses(List<TermsReader.Wanted> wanted, Collection<ResourceAddress> elsewhere) {
    var known = new LinkedHashSet<String>();
    declared.keySet().forEach(address -> known.add(address.toString()));
    elsewhere.forEach(address -> known.add(address.toString()));
    for (TermsReader.Wanted each : wanted) {
      if (!known.contains(each.address().toString())) {
        mistakes.add(missing("manifest/unknown-address", each, known));
      }
    }
  }

  static Diagnostic missing(String code, TermsReader.Wanted wanted, Collection<String> known) {
    var diagnostic = Diagnostic.error(code, "no resource with this address",
            "No resource is called `%s`. Addresses are `kind/name`, as `trueup plan` prints them.".formatted(wanted.address()))
        .at(wanted.span());
    return Nearest.to(wanted.address().toString(), known)
        .map(near -> diagnostic.withHint("did you mean `" + near + "`?")).orElse(diagnostic);
  }

  /** The same resources; {@code after} names only what is here, by the address that it has here. */
  List<Manifest.Declared> settled() {
    return new LinkedHashSet<>(declared.values()).stream()
        .map(each -> new Manifest.Declared(Declarations.withAfter(each.resource(), predecessors(each)), each.section(), each.others()))
        .toList();
  }

  private List<ResourceAddress> predecessors(Manifest.Declared each) {
    return each.resource().terms().after().stream().map(declared::get).filter(java.util.Objects::nonNull)
        .map(first -> first.resource().address()).distinct().toList();
  }

  void checkCircles() {
    Set<Manifest.Declared> done = new LinkedHashSet<>();
    for (Manifest.Declared start : declared.values()) {
      circle(start, new ArrayList<>(), done).ifPresent(way -> mistakes.add(words(way)));
    }
  }

  private Optional<List<Manifest.Declared>> circle(Manifest.Declared here, List<Manifest.Declared> way, Set<Manifest.Declared> done) {
    int before = way.indexOf(here);
    if (before >= 0) {
      return Optional.of(List.copyOf(way.subList(before, way.size())));
    }
    if (!done.add(here)) {
      return Optional.empty();
    }
    way.add(here);
    for (ResourceAddress first : predecessors(here)) {
      Optional<List<Manifest.Declared>> found = circle(declared.get(first), way, done);
      if (found.isPresent()) {
        return found;
      }
    }
    way.removeLast();
    return Optional.empty();
  }

  private static Diagnostic words(List<Manifest.Declared> way) {
    List<Resource<?>> all = way.stream().<Resource<?>>map(Manifest.Declared::resource).toList();
    String text = all.stream().map(each -> "`" + each.address() + "`").collect(Collectors.joining(" comes after "));
    var diagnostic = Diagnostic.error("manifest/cycle", "resources that wait for one another in a circle",
        "%s comes after `%s`. One `after` has to go.".formatted(text, all.getFirst().address())).at(all.getFirst().origin().place());
    for (Resource<?> next : all.subList(1, all.size())) {
      diagnostic = diagnostic.related(next.origin().place(), "`" + next.address() + "`");
    }
    return diagnostic;
  }
}
