package dev.trueup.plan;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Nearest;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A selector picks the part of a plan that {@code --only} and {@code --except} name, with what it depends on. */
record Selector(Catalog catalog) {

  /** The items that are picked, in their order; a word that names nothing is an error with the nearest name. */
  Checked<List<Item>> select(List<Item> items, Selection selection) {
    List<Diagnostic> unknown = new ArrayList<>();
    selection.only().forEach(word -> known(word, items, "--only").ifPresent(unknown::add));
    selection.except().forEach(word -> known(word, items, "--except").ifPresent(unknown::add));
    if (!unknown.isEmpty()) {
      return Checked.failed(unknown);
    }
    List<Item> picked = selection.only().isEmpty() ? items : withNeeds(items, selection.only());
    return Checked.of(selection.except().isEmpty() ? picked : without(picked, selection.except()));
  }

  private List<Item> withNeeds(List<Item> items, List<String> words) {
    Set<Identity> wanted = new LinkedHashSet<>();
    items.stream().filter(anyOf(words)).forEach(item -> wanted.add(item.identity()));
    for (boolean grew = true; grew; ) {
      grew = false;
      for (Item item : items) {
        if (wanted.contains(item.identity())) {
          grew |= wanted.addAll(item.needs());
        } else if (impliedBy(item, items, wanted)) {
          grew |= wanted.add(item.identity());
        }
      }
    }
    return items.stream().filter(item -> wanted.contains(item.identity())).toList();
  }

  private static boolean impliedBy(Item item, List<Item> items, Set<Identity> wanted) {
    Set<ResourceAddress> by = new HashSet<>();
    Stream.concat(item.declared().stream(), item.others().stream()).forEach(r -> r.origin().impliedBy().ifPresent(by::add));
    return !by.isEmpty() && items.stream().anyMatch(other -> wanted.contains(other.identity()) && addresses(other).anyMatch(by::contains));
  }

  private List<Item> without(List<Item> items, List<String> words) {
    Set<Identity> out = new HashSet<>();
    items.stream().filter(anyOf(words)).forEach(item -> out.add(item.identity()));
    for (boolean grew = true; grew; ) {
      grew = false;
      for (Item item : items) {
        if (item.needs().stream().anyMatch(out::contains) || isImpliedOnlyBy(item, items, out)) {
          grew |= out.add(item.identity());
        }
      }
    }
    return items.stream().filter(item -> !out.contains(item.identity())).toList();
  }

  /** True where nothing that stays needs it, and nobody declared it. */
  private static boolean isImpliedOnlyBy(Item item, List<Item> items, Set<Identity> out) {
    List<Resource<?>> all = Stream.concat(item.declared().stream(), item.others().stream()).<Resource<?>>map(resource -> resource).toList();
    Set<ResourceAddress> by = new HashSet<>();
    all.forEach(resource -> resource.origin().impliedBy().ifPresent(by::add));
    return !all.isEmpty() && all.stream().allMatch(resource -> resource.origin().impliedBy().isPresent())
        && items.stream().filter(other -> addresses(other).anyMatch(by::contains)).allMatch(other -> out.contains(other.identity()));
  }

  private Predicate<Item> anyOf(List<String> words) {
    List<Predicate<Item>> matches = words.stream().map(this::matching).toList();
    return item -> matches.stream().anyMatch(match -> match.test(item));
  }

  private Predicate<Item> matching(String word) {
    Pattern glob = Pattern.compile(Stream.of(word.split("\\*", -1)).map(Pattern::quote).reduce((a, b) -> a + ".*" + b).orElse(""));
    return item -> addresses(item).anyMatch(address -> glob.matcher(address.toString()).matches())
        || item.address().kind().text().equals(word)
        || item.section().equals(word)
        || (item.isLeaving() && sectionsOf(item).contains(word));
  }

  private static Stream<ResourceAddress> addresses(Item item) {
    return Stream.concat(Stream.of(item.address()), item.others().stream().map(Resource::address));
  }

  private List<String> sectionsOf(Item item) {
    for (Provider provider : catalog.providers()) {
      if (provider.kinds().stream().anyMatch(kind -> kind.name().equals(item.address().kind()))) {
        return provider.sections().stream().map(section -> section.key()).toList();
      }
    }
    return List.of();
  }

  private Optional<Diagnostic> known(String word, List<Item> items, String option) {
    if (items.stream().anyMatch(matching(word)) || catalog.sections().containsKey(word)
        || catalog.kinds().keySet().stream().anyMatch(kind -> kind.text().equals(word))) {
      return Optional.empty();
    }
    List<String> names = Stream.concat(items.stream().flatMap(Selector::addresses).map(ResourceAddress::toString),
        catalog.sections().keySet().stream()).distinct().toList();
    Diagnostic diagnostic = Diagnostic.error("plan/unknown-address", "`" + option + "` names nothing that is declared or managed here",
        "`%s` is no address, no section and no kind of this manifest. Addresses are `kind/name`; `*` stands for anything.".formatted(word));
    return Optional.of(Nearest.to(word, names).map(name -> diagnostic.withHint("did you mean `" + name + "`?")).orElse(diagnostic));
  }
}
