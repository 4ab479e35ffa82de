package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Resource;
import dev.trueup.provider.State;
import dev.trueup.provider.Terms;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings declarations of one thing together: those that agree merge, the others are a conflict. */
final class Declarations {

  private final Catalog catalog;
  private final Machine machine;
  private final Mistakes mistakes;
  private final Map<Identity, Manifest.Declared> byIdentity = new LinkedHashMap<>();
  private final Map<ResourceAddress, Identity> byAddress = new LinkedHashMap<>();

  Declarations(Catalog catalog, Machine machine, Mistakes mistakes) {
    this.catalog = catalog;
    this.machine = machine;
    this.mistakes = mistakes;
  }

  /** @param resources in the order of the text */
  List<Manifest.Declared> of(List<Manifest.Declared> resources) {
    firm(resources).forEach(this::add);
    var wholes = new LinkedHashMap<Identity, Manifest.Declared>();
    byIdentity.forEach((identity, declared) -> {
      if (identity.part().isEmpty()) {
        wholes.put(identity, declared);
      }
    });
    byIdentity.forEach((identity, declared) -> {
      Manifest.Declared whole = wholes.get(Identity.of(identity.side(), identity.whole()));
      if (whole != null && identity.overlaps(Identity.of(identity.side(), identity.whole()))) {
        mistakes.add(overlap(whole.resource(), declared.resource()));
      }
    });
    return List.copyOf(byIdentity.values());
  }

  /** Without what gives way to another declaration of the same thing, and without what only that would have needed. */
  private List<Manifest.Declared> firm(List<Manifest.Declared> resources) {
    Map<Identity, Boolean> wanted = new HashMap<>();
    resources.stream().map(Manifest.Declared::resource).filter(each -> !each.origin().givesWay())
        .forEach(each -> wanted.merge(identity(each), !each.terms().absent(), Boolean::logicalOr));
    Set<ResourceAddress> gone = new HashSet<>();
    var firm = new ArrayList<Manifest.Declared>();
    for (Manifest.Declared each : resources) {
      Resource<?> resource = each.resource();
      Optional<Boolean> other = resource.origin().givesWay() ? Optional.ofNullable(wanted.get(identity(resource))) : Optional.empty();
      other.filter(isWanted -> !isWanted).ifPresent(away -> gone.add(resource.address()));
      if (other.isEmpty() && resource.origin().impliedBy().filter(gone::contains).isEmpty()) {
        firm.add(each);
      }
    }
    return firm;
  }

  private void add(Manifest.Declared declared) {
    Resource<?> resource = declared.resource();
    Identity identity = identity(resource);
    Identity other = byAddress.putIfAbsent(resource.address(), identity);
    if (other != null && !other.equals(identity)) {
      mistakes.add(twoThings(resource, byIdentity.get(other).resource()));
      return;
    }
    Manifest.Declared first = byIdentity.get(identity);
    if (first == null) {
      byIdentity.put(identity, declared);
    } else if (!first.resource().kind().equals(resource.kind())) {
      mistakes.add(twoKinds(first.resource(), resource, identity));
    } else {
      Optional<String> difference = Disagreement.between(first.resource(), resource, kind(resource).traits());
      if (difference.isPresent()) {
        mistakes.add(disagree(first.resource(), resource, difference.get()));
      } else {
        byIdentity.put(identity, merged(first, declared));
      }
    }
  }

  private Identity identity(Resource<?> resource) {
    return identity(kind(resource), resource);
  }

  private Kind<?, ?> kind(Resource<?> resource) {
    return catalog.kind(resource.kind())
        .orElseThrow(() -> new IllegalStateException("no provider brings the kind of " + resource.address()));
  }

  @SuppressWarnings("unchecked")
  private <S extends State> Identity identity(Kind<S, ?> kind, Resource<?> resource) {
    return kind.identity((S) resource.desired(), machine);
  }

  /** Somebody's own line counts before what others imply; otherwise the first one does. */
  private static Manifest.Declared merged(Manifest.Declared first, Manifest.Declared next) {
    boolean promoted = first.resource().origin().impliedBy().isPresent() && next.resource().origin().impliedBy().isEmpty();
    Manifest.Declared chosen = promoted ? next : first;
    var others = new ArrayList<Resource<?>>(first.others());
    others.add(promoted ? first.resource() : next.resource());
    var after = new LinkedHashSet<>(first.resource().terms().after());
    after.addAll(next.resource().terms().after());
    return new Manifest.Declared(withAfter(chosen.resource(), List.copyOf(after)), chosen.section(), others);
  }

  static <S extends State> Resource<S> withAfter(Resource<S> resource, List<ResourceAddress> after) {
    Terms terms = resource.terms();
    return new Resource<>(resource.address(), resource.desired(), new Terms(terms.absent(), after, terms.whenRemoved()), resource.origin());
  }

  private static Diagnostic disagree(Resource<?> first, Resource<?> second, String difference) {
    String detail = first.address().equals(second.address())
        ? "`%s` is declared twice, and the two disagree: %s.".formatted(first.address(), difference)
        : "`%s` and `%s` are one thing, and the two disagree: %s.".formatted(first.address(), second.address(), difference);
    return placed(Diagnostic.error("manifest/conflict", "two declarations of one thing disagree", detail + reasons(first, second)
        + " Make them say the same, or remove one."), first, second);
  }

  private static Diagnostic twoKinds(Resource<?> first, Resource<?> second, Identity identity) {
    return placed(Diagnostic.error("manifest/conflict", "one thing declared as two kinds",
        "`%s` and `%s` are both `%s`.%s Remove one."
            .formatted(first.address(), second.address(), identity.whole(), reasons(first, second))),
        first, second);
  }

  private static Diagnostic overlap(Resource<?> whole, Resource<?> part) {
    boolean partLater = whole.origin().place().compareTo(part.origin().place()) <= 0;
    return placed(Diagnostic.error("manifest/conflict", "a whole and a part of it are both declared",
        "`%s` decides all of what `%s` is a part of, so each would undo the other.%s Remove one."
            .formatted(whole.address(), part.address(), reasons(whole, part))),
        partLater ? whole : part, partLater ? part : whole);
  }

  private static Diagnostic twoThings(Resource<?> second, Resource<?> first) {
    return placed(Diagnostic.error("manifest/address-twice", "one address for two things",
        "`%s` would name two different things, and plans could not tell them apart. Give one of them another name.%s"
            .formatted(second.address(), reasons(first, second))), first, second);
  }

  /** At the later place; against somebody's own line an implied resource is never what is marked. */
  private static Diagnostic placed(Diagnostic diagnostic, Resource<?> first, Resource<?> second) {
    if (second.origin().impliedBy().isPresent() && first.origin().impliedBy().isEmpty()) {
      return placed(diagnostic, second, first);
    }
    return diagnostic.at(second.origin().place()).related(first.origin().place(), "`" + first.address() + "` is declared here");
  }

  private static String reasons(Resource<?> first, Resource<?> second) {
    return reason(first) + reason(second);
  }

  private static String reason(Resource<?> resource) {
    return resource.origin().impliedBy()
        .map(by -> " `%s` comes from `%s`: %s.".formatted(resource.address(), by, resource.origin().why()))
        .orElse("");
  }
}
