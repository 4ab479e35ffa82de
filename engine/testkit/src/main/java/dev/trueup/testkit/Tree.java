package dev.trueup.testkit;

import dev.trueup.host.FileMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tree is the file system of a scripted machine: absolute paths and what stands there. */
final class Tree {

  private static final int MOST_LINKS = 40;

  private final NavigableMap<String, Node> nodes = new TreeMap<>();

  Tree() {
    nodes.put("/", new Node.Directory(Rights.of(0755, "root")));
  }

  NavigableMap<String, Node> nodes() {
    return nodes;
  }

  Optional<Node> at(String path) {
    return Optional.ofNullable(nodes.get(path));
  }

  void put(String path, Node node) {
    nodes.put(path, node);
  }

  /** Takes away what stands there and everything below. */
  void remove(String path) {
    nodes.keySet().removeIf(other -> other.equals(path) || isBelow(other, path));
  }

  void move(String from, String to) {
    var moved = new TreeMap<String, Node>();
    nodes.forEach((path, node) -> {
      if (path.equals(from) || isBelow(path, from)) {
        moved.put(to + path.substring(from.length()), node);
      }
    });
    remove(from);
    nodes.putAll(moved);
  }

  /** The names in a folder, sorted. */
  List<String> names(String folder) {
    var names = new ArrayList<String>();
    for (String path : nodes.keySet()) {
      if (!path.equals("/") && parent(path).equals(folder)) {
        names.add(path.substring(path.lastIndexOf('/') + 1));
      }
    }
    return names;
  }

  /** Every file and link below a folder with its size, by its path from there; -1 for what is no regular file. */
  SortedMap<String, Long> sizes(String folder) {
    var sizes = new TreeMap<String, Long>();
    nodes.forEach((path, node) -> {
      if (isBelow(path, folder) && !(node instanceof Node.Directory)) {
        sizes.put(path.substring(folder.length() + 1), node instanceof Node.File file ? file.content().blob().size() : -1L);
      }
    });
    return sizes;
  }

  /** Makes every folder above a path that is not there; outermost first. */
  List<String> makeParents(String path, Actor actor) {
    var made = new ArrayList<String>();
    for (String folder = parent(path); !nodes.containsKey(folder); folder = parent(folder)) {
      made.addFirst(folder);
    }
    made.forEach(folder -> put(folder, new Node.Directory(new Rights(new FileMode(0755), actor.name(), actor.name()))));
    return made;
  }

  /** Follows a path as the system does: links on the way, and at the end where wanted; folders that may not be entered stop it. */
  Lookup find(String path, boolean followEnd, Actor actor) {
    Deque<String> ahead = new ArrayDeque<>(parts(path));
    String here = "/";
    int links = 0;
    while (!ahead.isEmpty()) {
      Node folder = nodes.get(here);
      if (!(folder instanceof Node.Directory)) {
        return folder == null ? new Lookup.Missing(joined(here, ahead)) : new Lookup.Unreachable("a part of its path is a file");
      }
      if (!actor.mayEnter(folder)) {
        return new Lookup.Unreachable("permission denied");
      }
      String name = ahead.pop();
      if (name.equals("..")) {
        here = parent(here);
        continue;
      }
      String next = child(here, name);
      if (nodes.get(next) instanceof Node.Link(String target, var rights) && (followEnd || !ahead.isEmpty())) {
        if (++links > MOST_LINKS) {
          return new Lookup.Unreachable("links lead in a circle");
        }
        parts(target).reversed().forEach(ahead::push);
        here = target.startsWith("/") ? "/" : here;
        continue;
      }
      here = next;
    }
    Node node = nodes.get(here);
    return node == null ? new Lookup.Missing(here) : new Lookup.Here(here, node);
  }

  /** Whether the actor may put something in the place of what the lookup found, and keep its owner. */
  boolean isWritable(Lookup found, Actor actor) {
    return switch (found) {
      case Lookup.Here(String path, Node node) -> mayReplace(path, node, actor) && actor.owns(node);
      case Lookup.Missing(String path) -> actor.mayChange(nearestFolder(path));
      case Lookup.Unreachable u -> false;
    };
  }

  /** Whether the actor may take the node away from its folder. */
  boolean mayReplace(String path, Node node, Actor actor) {
    Node folder = nodes.get(parent(path));
    boolean sticky = folder != null && (folder.rights().mode().bits() & 01000) != 0;
    return !path.equals("/") && folder != null && actor.mayChange(folder) && (!sticky || actor.owns(node) || actor.owns(folder));
  }

  private Node nearestFolder(String path) {
    String folder = parent(path);
    while (!nodes.containsKey(folder)) {
      folder = parent(folder);
    }
    return nodes.get(folder);
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  static boolean isBelow(String path, String folder) {
    return path.startsWith(folder.equals("/") ? "/" : folder + "/") && !path.equals(folder);
  }

  private static String child(String folder, String name) {
    return folder.equals("/") ? "/" + name : folder + "/" + name;
  }

  private static String joined(String here, Deque<String> ahead) {
    return child(here, String.join("/", ahead));
  }

  private static List<String> parts(String path) {
    return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty() && !part.equals(".")).toList();
  }
}
