package dev.trueup.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * No-proxy is the list of those who are asked directly: {@code no_proxy}.
 *
 * <p>Everybody reads it otherwise. Here an entry counts where Go (golang.org/x/net/http/httpproxy) or curl (CURLOPT_NOPROXY) would let it
 * count: {@code *}; {@code foo.com} and {@code .foo.com} are the domain and all below it, {@code *.foo.com} only what is below; numeric
 * addresses and their ranges ({@code 10.0.0.0/8}); each with a port or for all. Whoever is on this machine is always asked directly.
 */
record NoProxy(List<String> entries) {

  static NoProxy parse(String text) {
    return new NoProxy(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+")).filter(entry -> !entry.isEmpty()).toList());
  }

  boolean covers(String host, int port) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    Optional<InetAddress> numeric = numeric(name);
    boolean isHere = name.equals("localhost") || numeric.filter(InetAddress::isLoopbackAddress).isPresent();
    return isHere || entries.stream().anyMatch(entry -> covers(entry, name, numeric, port));
  }

  private static boolean covers(String entry, String name, Optional<InetAddress> numeric, int port) {
    if (entry.equals("*")) {
      return true;
    }
    int slash = entry.indexOf('/');
    if (slash > 0) {
      return numeric.isPresent() && isWithin(entry.substring(0, slash), entry.substring(slash + 1), numeric.get());
    }
    boolean onlyBelow = entry.startsWith("*.");
    String domain = onlyBelow ? entry.substring(2) : entry.startsWith(".") ? entry.substring(1) : entry;
    Optional<Address> place = Address.of(false, domain.contains(":") && numeric(domain).isPresent() ? "[" + domain + "]" : domain, port);
    if (place.isEmpty() || place.get().port() != port) {
      return false;
    }
    String wanted = place.get().host();
    if (numeric.isPresent()) {
      return numeric(wanted).equals(numeric);
    }
    return (name.equals(wanted) && !onlyBelow) || name.endsWith("." + wanted);
  }

  private static boolean isWithin(String base, String bits, InetAddress address) {
    byte[] network = numeric(base).map(InetAddress::getAddress).orElse(new byte[0]);
    byte[] asked = address.getAddress();
    if (network.length != asked.length || !bits.matches("\\d{1,3}") || Integer.parseInt(bits) > asked.length * 8) {
      return false;
    }
    int rest = Integer.parseInt(bits);
    for (int i = 0; rest > 0; i++, rest -= 8) {
      int mask = rest >= 8 ? 0xFF : 0xFF << (8 - rest) & 0xFF;
      if ((network[i] & mask) != (asked[i] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** The address that a text is, without asking anybody. */
  private static Optional<InetAddress> numeric(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }
}
