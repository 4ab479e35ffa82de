package dev.trueup.manifest;

import dev.trueup.diagnostic.Span;
import dev.trueup.provider.Terms;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the terms of an entry, valid by the schema; what it does not say holds from what it stands in. */
final class TermsReader {

  /** One address behind {@code after}, with its place. */
  record Wanted(ResourceAddress address, Span span) {}

  private final List<Wanted> wanted = new ArrayList<>();

  List<Wanted> wanted() {
    return wanted;
  }

  Terms read(Node.Fields fields, Terms outer) {
    boolean absent = word(fields, "ensure").map("absent"::equals).orElse(outer.absent());
    Optional<WhenRemoved> whenRemoved = word(fields, "when_removed").map(WhenRemoved::parse).or(outer::whenRemoved);
    List<ResourceAddress> after = fields.get("after").map(this::addresses).orElse(outer.after());
    return new Terms(absent, after, whenRemoved);
  }

  private static Optional<String> word(Node.Fields fields, String term) {
    return fields.get(term).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
  }

  private List<ResourceAddress> addresses(Node list) {
    var all = new ArrayList<ResourceAddress>();
    for (Node.Scalar scalar : list.scalars()) {
      ResourceAddress address = ResourceAddress.parse(scalar.text());
      wanted.add(new Wanted(address, scalar.span()));
      all.add(address);
    }
    return all;
  }
}
