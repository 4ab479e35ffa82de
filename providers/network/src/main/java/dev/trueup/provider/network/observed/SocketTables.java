package dev.trueup.provider.network.observed;

import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.address.Family;
import dev.trueup.provider.network.address.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads the kernel's tables of sockets. Their forms: proc(5), net/ipv4/tcp_ipv4.c ({@code tcp4_seq_show}), net/unix/af_unix.c
 * ({@code unix_seq_show}).
 */
record SocketTables(ReadOnlyHost host) {

  private static final HostPath IPV6_ALONE = HostPath.linux("/proc/sys/net/ipv6/bindv6only");
  /** TCP_LISTEN. */
  private static final String LISTENS = "0A";
  /** TCP_CLOSE, which is what an unconnected UDP socket is in. */
  private static final String UNCONNECTED = "07";
  /** The flag SO_ACCEPTCON of a Unix socket that listens. */
  private static final String ACCEPTS = "00010000";
  /** SOCK_DGRAM: such a socket takes what comes without listening, {@code /dev/log} is one. */
  private static final String DATAGRAMS = "0002";

  Listeners listeners() {
    List<Listener.AtPort> ports = new ArrayList<>();
    ports.addAll(ports("tcp", Protocol.TCP, LISTENS));
    ports.addAll(ports("tcp6", Protocol.TCP, LISTENS));
    ports.addAll(ports("udp", Protocol.UDP, UNCONNECTED));
    ports.addAll(ports("udp6", Protocol.UDP, UNCONNECTED));
    ports.sort(Comparator.comparing(Listener.AtPort::protocol).thenComparing(Listener.AtPort::port).thenComparing(Listener.AtPort::address));
    return new Listeners(ports.stream().map(each -> dual(each, ports)).distinct().toList(),
        lines("unix").stream().flatMap(line -> path(line).stream()).sorted(Comparator.comparing(Listener.AtPath::path)).toList());
  }

  /** Columns: number, local, remote, state, queues, timer, retransmits, uid, timeout, inode. */
  private List<Listener.AtPort> ports(String table, Protocol protocol, String state) {
    List<Listener.AtPort> found = new ArrayList<>();
    for (String line : lines(table)) {
      String[] columns = line.trim().split("\\s+");
      if (columns.length > 9 && columns[3].equals(state) && columns[1].indexOf(':') > 0) {
        String[] local = columns[1].split(":");
        int port = Integer.parseInt(local[1], 16);
        if (port > 0) {
          found.add(new Listener.AtPort(protocol, address(local[0]), port, false, Long.parseLong(columns[7]), Long.parseLong(columns[9])));
        }
      }
    }
    return found;
  }

  /** Words of 32 bits in the processor's own order, which is little-endian on all that trueup runs on. */
  private static Address address(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    for (int word = 0; word < bytes.length; word += 4) {
      byte first = bytes[word];
      byte second = bytes[word + 1];
      bytes[word] = bytes[word + 3];
      bytes[word + 1] = bytes[word + 2];
      bytes[word + 2] = second;
      bytes[word + 3] = first;
    }
    return Address.of(bytes);
  }

  /**
   * The tables do not tell whether {@code [::]} takes IPv4 too. It does unless it was asked not to, which is the machine's default in
   * {@code bindv6only}, or must have been where something else holds the same port of {@code 0.0.0.0}.
   */
  private Listener.AtPort dual(Listener.AtPort each, List<Listener.AtPort> all) {
    boolean both = each.address().equals(Address.ANY_6) && !"1".equals(text(IPV6_ALONE).strip())
        && all.stream().noneMatch(other -> other.protocol() == each.protocol() && other.port() == each.port()
            && other.address().family() == Family.IPV4 && other.address().isAny());
    return both ? new Listener.AtPort(each.protocol(), each.address(), each.port(), true, each.uid(), each.inode()) : each;
  }

  /** Columns: number, references, protocol, flags, type, state, inode, path; the path may have blanks. */
  private static Optional<Listener.AtPath> path(String line) {
    String[] columns = line.trim().split("\\s+", 8);
    return columns.length == 8 && (columns[3].equals(ACCEPTS) || columns[4].equals(DATAGRAMS)) && columns[7].startsWith("/")
        ? Optional.of(new Listener.AtPath(columns[7], Long.parseLong(columns[6]))) : Optional.empty();
  }

  private List<String> lines(String table) {
    return text(HostPath.linux("/proc/net/" + table)).lines().skip(1).toList();
  }

  private String text(HostPath path) {
    return host.read(path) instanceof FileRead.Contents(Content content) ? content.asText().orElse("") : "";
  }
}
