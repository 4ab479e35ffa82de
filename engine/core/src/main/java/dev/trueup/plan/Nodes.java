package dev.trueup.plan;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nodes are what stands at each path as the steps played so far would leave it: the machine, and above it what steps have put there. */
final class Nodes {

  private final ReadOnlyHost host;
  private final Map<HostPath, Node> nodes = new HashMap<>();

  Nodes(ReadOnlyHost host) {
    this.host = host;
  }

  /** What stands at a real path. */
  Node at(HostPath path) {
    Node known = nodes.get(path);
    if (known != null) {
      return known;
    }
    Node found = look(path);
    nodes.put(path, found);
    return found;
  }

  void put(HostPath path, Node node) {
    nodes.put(path, node);
  }

  /** True where an earlier step puts a file of this name somewhere. */
  boolean hasFileNamed(String name) {
    return nodes.entrySet().stream().anyMatch(e -> e.getValue() instanceof Node.File && e.getKey().name().equals(name));
  }

  Map<HostPath, Node> copy() {
    return new HashMap<>(nodes);
  }

  void become(Map<HostPath, Node> copy) {
    nodes.clear();
    nodes.putAll(copy);
  }

  boolean isEmpty(HostPath folder) {
    boolean kept = host.list(folder).stream().anyMatch(name -> !(at(folder.child(name)) instanceof Node.Missing));
    return !kept && nodes.entrySet().stream().noneMatch(node -> node.getKey().parent().equals(Optional.of(folder))
        && !(node.getValue() instanceof Node.Missing));
  }

  private Node look(HostPath path) {
    FileStat stat = host.stat(path);
    return switch (stat.type()) {
      case MISSING -> new Node.Missing();
      case DIRECTORY -> new Node.Directory(stat.mode(), ownerOf(stat));
      case LINK -> new Node.Link(stat.linkTarget().orElse(""));
      case SPECIAL -> new Node.Untouchable("is a device, pipe or socket");
      case UNREACHABLE -> new Node.Untouchable("cannot be reached: a folder above it may not be entered, or is a file");
      case FILE -> switch (host.read(path)) {
        case FileRead.Contents contents -> new Node.File(Optional.of(contents.content()), stat.mode(), ownerOf(stat), "");
        case FileRead.Unreadable(String reason) -> new Node.File(Optional.empty(), stat.mode(), ownerOf(stat), reason);
        case FileRead.Missing m -> new Node.Missing();
      };
    };
  }

  private static String ownerOf(FileStat stat) {
    return stat.owner() + ":" + stat.group();
  }

  /** The real path of what stands at {@code path}: links among its folders resolved, its last name not. */
  HostPath real(HostPath path) {
    return path.parent().map(folder -> followed(folder).child(path.name())).orElse(path);
  }

  /** The real path with a link at its end followed too. Links that earlier steps made count as links. */
  HostPath followed(HostPath path) {
    HostPath real = host.machine().real(path);
    for (HostPath folder = real; ; folder = folder.parent().get()) {
      if (nodes.get(folder) instanceof Node.Link(String target) && host.stat(folder).is(FileStat.Type.MISSING)) {
        String rest = real.text().substring(folder.text().length());
        boolean absolute = target.startsWith("/") || target.startsWith("~");
        String base = absolute ? target : folder.parent().map(HostPath::text).orElse("/") + "/" + target;
        return host.machine().real(host.machine().path(host.machine().absolute(HostPath.linux(base)) + rest));
      }
      if (folder.parent().isEmpty()) {
        return real;
      }
    }
  }
}
