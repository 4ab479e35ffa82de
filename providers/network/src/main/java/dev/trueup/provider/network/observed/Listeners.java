package dev.trueup.provider.network.observed;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.network.address.Protocol;
import java.util.List;

/**
 * Listeners are the sockets of this machine that wait for others, whoever opened them. They are those of the network namespace of who looks: what
 * only another container sees is not among them.
 *
 * @param ports sorted by protocol, port and address
 * @param paths those of Unix sockets that have a path in the file system, sorted
 */
public record Listeners(List<Listener.AtPort> ports, List<Listener.AtPath> paths) {

  public Listeners {
    ports = List.copyOf(ports);
    paths = List.copyOf(paths);
  }

  /** Read from {@code /proc/net}, no process, five files at most. */
  public static Listeners of(ReadOnlyHost host) {
    return new SocketTables(host).listeners();
  }

  /** Everything at a port, whatever the address. */
  public List<Listener.AtPort> on(Protocol protocol, int port) {
    return ports.stream().filter(each -> each.protocol() == protocol && each.port() == port).toList();
  }

  /**
   * Those at a path, however it was spelt when they were bound.
   *
   * @param path with its links resolved
   * @param machine resolves the links of the others
   */
  public List<Listener.AtPath> on(HostPath path, Machine machine) {
    return paths.stream().filter(each -> machine.real(machine.path(each.path())).equals(path)).toList();
  }
}
