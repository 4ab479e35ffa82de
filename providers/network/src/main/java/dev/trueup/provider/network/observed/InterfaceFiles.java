package dev.trueup.provider.network.observed;

import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.address.Subnet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads {@code /proc/net/fib_trie}, {@code route} and {@code if_inet6}. Their forms are the kernel's: net/ipv4/fib_trie.c ({@code fib_trie_seq_ops},
 * {@code fib_route_seq_ops}) and net/ipv6/addrconf.c ({@code if6_seq_show}).
 */
final class InterfaceFiles {

  private static final HostPath TRIE = HostPath.linux("/proc/net/fib_trie");
  private static final HostPath ROUTES = HostPath.linux("/proc/net/route");
  private static final HostPath INET6 = HostPath.linux("/proc/net/if_inet6");

  private InterfaceFiles() {}

  static Interfaces read(ReadOnlyHost host) {
    List<Interfaces.Local> all = new ArrayList<>();
    List<Connected> connected = lines(host, ROUTES).stream().skip(1).flatMap(line -> Connected.in(line).stream()).toList();
    for (Address own : localAddresses(lines(host, TRIE))) {
      all.add(connected.stream().filter(route -> route.subnet().contains(own)).max(Comparator.comparingInt(route -> route.subnet().prefix()))
          .map(route -> new Interfaces.Local(route.name(), own, route.subnet()))
          .orElse(new Interfaces.Local(own.isLoopback() ? "lo" : "", own, own.isLoopback() ? Subnet.around(own, 8) : Subnet.of(own))));
    }
    lines(host, INET6).forEach(line -> six(line).ifPresent(all::add));
    return new Interfaces(all.stream().distinct().sorted(Comparator.comparing(Interfaces.Local::address)).toList());
  }

  /** A route without a gateway. */
  private record Connected(String name, Subnet subnet) {

    /** Columns: interface, destination, gateway, flags, three counters, mask; addresses as hexadecimal words of the processor, little-endian. */
    static List<Connected> in(String line) {
      String[] columns = line.trim().split("\\s+");
      if (columns.length < 8 || !columns[2].equals("00000000") || columns[1].equals("00000000")) {
        return List.of();
      }
      int prefix = new BigInteger(columns[7], 16).bitCount();
      return List.of(new Connected(columns[0], Subnet.around(littleEndian(columns[1]), prefix)));
    }
  }

  /** The line after an address says what it is: {@code |-- 10.78.0.1} and below it {@code /32 host LOCAL}. */
  private static List<Address> localAddresses(List<String> lines) {
    List<Address> found = new ArrayList<>();
    String last = "";
    for (String line : lines) {
      String text = line.trim();
      if (text.startsWith("|-- ")) {
        last = text.substring("|-- ".length());
      } else if (text.startsWith("/32 host LOCAL")) {
        Address.parse(last).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Columns: 32 digits, index, prefix, scope, flags, interface; the middle four hexadecimal. */
  private static java.util.Optional<Interfaces.Local> six(String line) {
    String[] columns = line.trim().split("\\s+");
    if (columns.length < 6 || columns[0].length() != 32) {
      return java.util.Optional.empty();
    }
    Address address = Address.of(HexFormat.of().parseHex(columns[0]));
    return java.util.Optional.of(new Interfaces.Local(columns[5], address, Subnet.around(address, Integer.parseInt(columns[2], 16))));
  }

  private static Address littleEndian(String word) {
    byte[] bytes = HexFormat.of().parseHex(word);
    return Address.of(new byte[] {bytes[3], bytes[2], bytes[1], bytes[0]});
  }

  private static List<String> lines(ReadOnlyHost host, HostPath path) {
    return host.read(path) instanceof FileRead.Contents(Content content) ? content.asText().orElse("").lines().toList() : List.of();
  }
}
