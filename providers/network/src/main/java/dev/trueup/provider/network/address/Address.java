package dev.trueup.provider.network.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address is one of IPv4 or IPv6, written in the form of RFC 5952: equal ones are equal, whatever they were spelt like. An address of IPv4
 * inside one of IPv6 ({@code ::ffff:10.0.0.1}) is the one of IPv4. Zones ({@code fe80::1%eth0}) are not addresses.
 *
 * @param number its bits as a number, not negative
 */
public record Address(Family family, BigInteger number) implements Comparable<Address> {

  /** What stands before an address of IPv4 in one of IPv6: RFC 4291, 2.5.5.2. The kernel lists what Java binds to 127.0.0.1 like that. */
  private static final BigInteger INSIDE_IPV6 = BigInteger.valueOf(0xFFFF);
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  public static final Address LOOPBACK_4 = of("127.0.0.1");
  public static final Address LOOPBACK_6 = of("::1");
  public static final Address ANY_4 = of("0.0.0.0");
  public static final Address ANY_6 = of("::");

  /** @throws IllegalArgumentException for what {@link #parse} refuses */
  public static Address of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no address: " + text));
  }

  /** Without brackets; empty for what is none. Octets of IPv4 have no leading zeros, which some programs read as octal. */
  public static Optional<Address> parse(String text) {
    boolean four = IPV4.matcher(text).matches();
    if (four) {
      for (String octet : text.split("\\.")) {
        if (octet.length() > 1 && octet.startsWith("0") || Integer.parseInt(octet) > 255) {
          return Optional.empty();
        }
      }
    } else if (!IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(InetAddress.ofLiteral(text).getAddress()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** @param bytes 4 or 16, the most significant first */
  public static Address of(byte[] bytes) {
    var number = new BigInteger(1, bytes);
    boolean isInside = bytes.length == 16 && number.shiftRight(32).equals(INSIDE_IPV6);
    return isInside ? new Address(Family.IPV4, BigInteger.valueOf(number.intValue() & 0xFFFFFFFFL))
        : new Address(bytes.length == 4 ? Family.IPV4 : Family.IPV6, number);
  }

  public boolean isLoopback() {
    return family == Family.IPV4 ? number.shiftRight(24).intValue() == 127 : equals(LOOPBACK_6);
  }

  /** True of {@code 0.0.0.0} and {@code ::}: all addresses of the machine, for whoever listens there. */
  public boolean isAny() {
    return number.signum() == 0;
  }

  /** True of {@code 169.254.0.0/16} and {@code fe80::/10}: good on one link only. */
  public boolean isLinkLocal() {
    return family == Family.IPV4 ? number.shiftRight(16).intValue() == 0xA9FE : number.shiftRight(118).intValue() == 0x3FA;
  }

  byte[] bytes() {
    byte[] all = new byte[family.bits() / 8];
    byte[] given = number.toByteArray();
    for (int i = 1; i <= Math.min(all.length, given.length); i++) {
      all[all.length - i] = given[given.length - i];
    }
    return all;
  }

  /** As it stands beside a port: one of IPv6 in brackets. */
  public String bracketed() {
    return family == Family.IPV6 ? "[" + this + "]" : toString();
  }

  @Override
  public int compareTo(Address other) {
    int byFamily = family.compareTo(other.family);
    return byFamily != 0 ? byFamily : number.compareTo(other.number);
  }

  @Override
  public String toString() {
    try {
      return family == Family.IPV4 ? InetAddress.getByAddress(bytes()).getHostAddress() : shortest();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("4 bytes are an address", impossible);
    }
  }

  /** RFC 5952: lower case, no leading zeros, the first longest run of at least two zero groups as {@code ::}. */
  private String shortest() {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = number.shiftRight(112 - 16 * i).intValue() & 0xFFFF;
    }
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        best = i;
        length = end - i;
      }
    }
    var text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        text.append("::");
        i += length - 1;
      } else {
        text.append(text.isEmpty() || text.toString().endsWith(":") ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
