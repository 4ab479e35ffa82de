package dev.trueup.testkit;

import dev.trueup.host.Content;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A world is all that is so on a scripted machine at a moment: header, files, answers, and what commands would do. */
final class World {

  private final Tree tree = new Tree();
  private final Map<String, Deque<Reply>> answers = new TreeMap<>();
  private final Map<String, Deque<Clause.Act>> acts = new TreeMap<>();
  private final Map<String, Offer> offers = new TreeMap<>();
  private final Cache cache = new Cache();
  private Header header = Header.DEBIAN;
  private Instant clock = Instant.parse("2026-01-01T00:00:00Z");

  World(List<Clause> clauses) {
    become(clauses.stream().filter(Clause.Setting.class::isInstance).toList());
    put(new Clause.Put(header.home(), new Clause.Thing.Directory(), Optional.empty(), Optional.empty()));
    become(clauses.stream().filter(clause -> !(clause instanceof Clause.Setting)).toList());
  }

  Header header() {
    return header;
  }

  Tree tree() {
    return tree;
  }

  Map<String, Deque<Reply>> answers() {
    return answers;
  }

  /** What can be had, by its address or absolute path. */
  Map<String, Offer> offers() {
    return offers;
  }

  Cache cache() {
    return cache;
  }

  Machine machine() {
    return header.machine(this::real);
  }

  /** A moment later than every moment before. */
  Instant tick() {
    clock = clock.plusSeconds(1);
    return clock;
  }

  /** What the clauses say is so from now on. A question that they answer twice has two answers in turn, and the last one stays. */
  void become(List<Clause> clauses) {
    Set<String> fresh = new HashSet<>();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Setting setting -> header = header.with(setting);
        case Clause.Put put -> put(put);
        case Clause.Elsewhere(String place, Offer offer) -> offer(place, offer);
        case Clause.Away(String place) when isAddress(place) -> offers.remove(place);
        case Clause.Away(String path) -> away(absolute(path));
        case Clause.Answer(String question, Reply reply) -> add(answers, question, reply, fresh.add("$" + question));
        case Clause.Act act -> add(acts, act.command(), act, fresh.add(">" + act.command()));
      }
    }
  }

  /** The next answer; the last one is given for ever. */
  Optional<Reply> answer(String question) {
    return next(answers, question);
  }

  Optional<Clause.Act> act(String command) {
    return next(acts, command);
  }

  /** True where some question or command of the text is to this program. */
  boolean runs(String program) {
    return Stream.concat(answers.keySet().stream(), acts.keySet().stream())
        .anyMatch(line -> Call.program(line).equals(program));
  }

  String absolute(String path) {
    return machine().absolute(HostPath.linux(path));
  }

  private synchronized HostPath real(HostPath path) {
    return switch (tree.find(header.machine(p -> p).absolute(path), true, Actor.ROOT)) {
      case Lookup.Here(String real, Node node) -> machine().path(real);
      case Lookup.Missing(String real) -> machine().path(real);
      case Lookup.Unreachable u -> path;
    };
  }

  private void put(Clause.Put put) {
    String path = absolute(put.path());
    for (String folder = Tree.parent(path); tree.at(folder).isEmpty(); folder = Tree.parent(folder)) {
      tree.put(folder, new Node.Directory(header.usual(folder, 0755)));
    }
    Optional<Node> there = tree.at(path);
    Rights usual = there.map(Node::rights).orElseGet(() -> header.usual(path, mode(put.thing())));
    Rights rights = usual.with(put.mode(), put.owner().map(owner -> owner.contains(":") ? owner : owner + ":" + owner));
    if (!(put.thing() instanceof Clause.Thing.Directory) || !(there.orElse(null) instanceof Node.Directory)) {
      tree.remove(path);
    }
    tree.put(path, switch (put.thing()) {
      case Clause.Thing.File(byte[] bytes, boolean broken) -> new Node.File(Content.of(bytes), broken, rights, tick());
      case Clause.Thing.Directory() -> new Node.Directory(rights);
      case Clause.Thing.Link(String target) -> new Node.Link(target.startsWith("~") ? absolute(target) : target, rights);
      case Clause.Thing.Special() -> new Node.Special(rights);
    });
  }

  private static boolean isAddress(String place) {
    return place.contains("://");
  }

  /** An archive is a file; what its bytes are nobody asks. */
  private void offer(String place, Offer offer) {
    offers.put(isAddress(place) ? place : absolute(place), offer);
    if (!isAddress(place) && tree.at(absolute(place)).isEmpty()) {
      byte[] bytes = ("an archive: " + String.join(" ", offer.sums()) + "\n").getBytes(StandardCharsets.UTF_8);
      put(new Clause.Put(place, new Clause.Thing.File(bytes, false), Optional.empty(), Optional.empty()));
    }
  }

  private void away(String path) {
    tree.remove(path);
    offers.remove(path);
  }

  static int mode(Clause.Thing thing) {
    return switch (thing) {
      case Clause.Thing.File f -> 0644;
      case Clause.Thing.Directory d -> 0755;
      case Clause.Thing.Link l -> 0777;
      case Clause.Thing.Special s -> 0644;
    };
  }

  private static <T> void add(Map<String, Deque<T>> all, String key, T value, boolean first) {
    if (first) {
      all.put(key, new ArrayDeque<>());
    }
    all.get(key).add(value);
  }

  private static <T> Optional<T> next(Map<String, Deque<T>> all, String key) {
    Deque<T> left = all.get(key);
    if (left == null) {
      return Optional.empty();
    }
    return Optional.of(left.size() > 1 ? left.remove() : left.element());
  }
}
