package dev.trueup.plan;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.journal.Before;
import dev.trueup.provider.Resource;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Order is who comes before whom: what is declared ({@code after}), what paths say, and what goes away before what takes its place.
 *
 * <p>Among things without any order between them the order of the manifest is kept.
 */
final class Order {

  private final List<Item> items;
  private final Machine machine;
  /** For each item the items that come before it. */
  private final List<Set<Integer>> before = new ArrayList<>();

  private Order(List<Item> items, Machine machine) {
    this.items = items;
    this.machine = machine;
    items.forEach(item -> before.add(new TreeSet<>()));
  }

  /** The items in an order of work, each with the identities that it needs; or the cycle, as a path with places. */
  static Checked<List<Item>> of(List<Item> items, Machine machine) {
    Order order = new Order(items, machine);
    order.addDeclared();
    order.addPlaces();
    order.addLeaving();
    return order.sorted();
  }

  private void addDeclared() {
    Map<ResourceAddress, Integer> byAddress = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).isLeaving()) {
        byAddress.put(items.get(i).address(), i);
        for (Resource<?> other : items.get(i).others()) {
          byAddress.put(other.address(), i);
        }
      }
    }
    for (int i = 0; i < items.size(); i++) {
      int at = i;
      items.get(i).declared().ifPresent(resource -> resource.terms().after().forEach(address -> {
        Integer first = byAddress.get(address);
        if (first != null && first != at) {
          before.get(at).add(first);
        }
      }));
    }
  }

  private void addPlaces() {
    TreeMap<HostPath, List<Integer>> providers = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (isThere(items.get(i))) {
        int at = i;
        items.get(i).places(machine).provides().forEach(path -> providers.computeIfAbsent(path, p -> new ArrayList<>()).add(at));
      }
    }
    for (int i = 0; i < items.size(); i++) {
      if (!isThere(items.get(i))) {
        continue;
      }
      Set<HostPath> wanted = new LinkedHashSet<>(items.get(i).places(machine).needs());
      items.get(i).places(machine).provides().forEach(path -> wanted.addAll(path.ancestors()));
      for (HostPath need : List.copyOf(wanted)) {
        wanted.addAll(need.ancestors());
      }
      for (HostPath path : wanted) {
        for (int provider : providers.getOrDefault(path, List.of())) {
          if (provider != i) {
            before.get(i).add(provider);
          }
        }
      }
    }
  }

  private static boolean isThere(Item item) {
    return item.goal() instanceof Item.Goal.AsDeclared;
  }

  /** What goes away comes before what takes its place, and, among what goes away, those who need a thing before the thing. */
  private void addLeaving() {
    Map<String, List<Integer>> arriving = new HashMap<>();
    Map<Identity, Integer> leaving = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (isThere(items.get(i))) {
        arriving.computeIfAbsent(items.get(i).identity().whole(), w -> new ArrayList<>()).add(i);
      } else {
        leaving.put(items.get(i).identity(), i);
      }
    }
    addInnerFirst();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (isThere(item)) {
        continue;
      }
      for (int arrival : arriving.getOrDefault(item.identity().whole(), List.of())) {
        if (item.identity().part().isEmpty() || items.get(arrival).identity().part().isEmpty()
            || item.identity().equals(items.get(arrival).identity())) {
          before.get(arrival).add(i);
        }
      }
      int at = i;
      item.needs().forEach(need -> {
        Integer needed = leaving.get(need);
        if (needed != null && needed != at) {
          before.get(needed).add(at);
        }
      });
    }
  }

  /** What goes away inside a folder that goes away too comes first. */
  private void addInnerFirst() {
    Map<Identity, Integer> leaving = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (endsAbsent(items.get(i))) {
        leaving.put(items.get(i).identity(), i);
      }
    }
    leaving.forEach((identity, at) -> {
      if (identity.side() == Side.LINUX && identity.whole().matches("[~/].*")) {
        HostPath.linux(identity.whole()).ancestors().forEach(folder -> {
          Integer outer = leaving.get(Identity.of(Side.LINUX, folder.text()));
          if (outer != null) {
            before.get(outer).add(at);
          }
        });
      }
    });
  }

  private static boolean endsAbsent(Item item) {
    return switch (item.goal()) {
      case Item.Goal.AsDeclared a -> false;
      case Item.Goal.Away a -> true;
      case Item.Goal.Left l -> item.owned().filter(owned -> owned.origin() instanceof Before.Absent).isPresent();
      case Item.Goal.BeforeRun goal -> goal.first().begun().before() instanceof Before.Absent;
      case Item.Goal.LetGo l -> false;
    };
  }

  private Checked<List<Item>> sorted() {
    List<Item> sorted = new ArrayList<>();
    Set<Integer> done = new LinkedHashSet<>();
    Deque<Integer> path = new ArrayDeque<>();
    Set<Integer> onPath = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      List<Integer> cycle = visit(i, done, path, onPath, sorted);
      if (!cycle.isEmpty()) {
        return Checked.failed(cycle(cycle));
      }
    }
    return Checked.of(sorted);
  }

  private List<Integer> visit(int start, Set<Integer> done, Deque<Integer> path, Set<Integer> onPath, List<Item> sorted) {
    Deque<java.util.Iterator<Integer>> pending = new ArrayDeque<>();
    if (done.contains(start)) {
      return List.of();
    }
    enter(start, path, onPath, pending);
    while (!path.isEmpty()) {
      if (pending.peek().hasNext()) {
        int next = pending.peek().next();
        if (onPath.contains(next)) {
          List<Integer> ring = new ArrayList<>(path).reversed();
          return new ArrayList<>(ring.subList(ring.indexOf(next), ring.size()));
        }
        if (!done.contains(next)) {
          enter(next, path, onPath, pending);
        }
      } else {
        int finished = path.pop();
        pending.pop();
        onPath.remove(finished);
        done.add(finished);
        sorted.add(withNeeds(finished));
      }
    }
    return List.of();
  }

  private void enter(int item, Deque<Integer> path, Set<Integer> onPath, Deque<java.util.Iterator<Integer>> pending) {
    path.push(item);
    onPath.add(item);
    pending.push(before.get(item).iterator());
  }

  private Item withNeeds(int index) {
    Item item = items.get(index);
    List<Identity> needs = before.get(index).stream().map(i -> items.get(i).identity()).distinct()
        .filter(identity -> !identity.equals(item.identity())).toList();
    return new Item(item.address(), item.kind(), item.state(), item.identity(), item.goal(), item.owned(), item.declared(), item.others(),
        item.section(), needs);
  }

  /** {@code a} waits for what stands behind it, and so on until {@code a} again. */
  private Diagnostic cycle(List<Integer> ring) {
    var names = new LinkedHashMap<String, Item>();
    ring.forEach(i -> names.put("`" + items.get(i).address() + "`", items.get(i)));
    String path = String.join(" needs ", names.keySet()) + " needs " + names.keySet().iterator().next();
    Diagnostic diagnostic = Diagnostic.error("plan/cycle", "resources wait for one another in a circle",
        path + ". Take one `after` out, or a path that leads back.");
    boolean first = true;
    for (Map.Entry<String, Item> entry : names.entrySet()) {
      var resource = entry.getValue().declared();
      if (resource.isPresent()) {
        diagnostic = first
            ? diagnostic.at(resource.get().origin().place())
            : diagnostic.related(resource.get().origin().place(), entry.getKey() + " is declared here");
        first = false;
      }
    }
    return diagnostic;
  }
}
