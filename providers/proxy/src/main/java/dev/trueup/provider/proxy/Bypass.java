package dev.trueup.provider.proxy;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A bypass is one entry of {@code no_proxy}: what is reached without the proxy. Consumers spell it, each in its own way. */
sealed interface Bypass {

  /** One name. Those who read the environment take its subdomains along; there is no spelling without them. */
  record Host(String name) implements Bypass {}

  /** A domain and everything below it; without a leading dot. */
  record Domain(String name) implements Bypass {}

  /** An address. @param six whether it is one of IPv6 */
  record Ip(String address, boolean six) implements Bypass {}

  /** A range of addresses. @param bits of its prefix */
  record Cidr(String address, int bits, boolean six) implements Bypass {}

  /** Everything. */
  record All() implements Bypass {}

  /** What is always reached directly. */
  List<Bypass> LOOPBACK = List.of(new Host("localhost"), new Ip("127.0.0.1", false), new Ip("::1", true));

  Pattern NAME = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*");
  Pattern FOUR = Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
  Pattern SIX = Pattern.compile("[0-9a-f:]*:[0-9a-f:.]*");

  /** Empty for what is none. */
  static Optional<Bypass> parse(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    if (text.equals("*")) {
      return Optional.of(new All());
    }
    if (text.startsWith(".") || text.startsWith("*.")) {
      String name = text.substring(text.indexOf('.') + 1);
      return NAME.matcher(name).matches() && !FOUR.matcher(name).matches() ? Optional.of(new Domain(name)) : Optional.empty();
    }
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return address(text.substring(0, slash)).flatMap(ip -> range(ip, text.substring(slash + 1)));
    }
    Optional<Bypass> ip = address(text).map(found -> found);
    return ip.isPresent() || !NAME.matcher(text).matches() ? ip : Optional.of(new Host(text));
  }

  /** An address of either sort, in brackets or without. */
  static Optional<Ip> address(String text) {
    if (FOUR.matcher(text).matches()) {
      return Optional.of(new Ip(text, false));
    }
    String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (!SIX.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress.ofLiteral(bare);
      return Optional.of(new Ip(bare, true));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<Bypass> range(Ip ip, String bits) {
    boolean fits = bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= (ip.six() ? 128 : 32);
    return fits ? Optional.of(new Cidr(ip.address(), Integer.parseInt(bits), ip.six())) : Optional.empty();
  }

  /** As those read it who read {@code no_proxy} of the environment: curl, Go, Python, wget agree on these. */
  default List<String> inEnvironment() {
    return switch (this) {
      case Host(String name) -> List.of(name);
      case Domain(String name) -> List.of("." + name, name);
      case Ip(String address, boolean six) -> List.of(address);
      case Cidr(String address, int bits, boolean six) -> List.of(address + "/" + bits);
      case All() -> List.of("*");
    };
  }

  /** Whether a host is reached directly, as Go decides it; ranges of IPv6 are not looked into. */
  default boolean covers(String host) {
    return switch (this) {
      case Host(String name) -> host.equals(name) || host.endsWith("." + name);
      case Domain(String name) -> host.equals(name) || host.endsWith("." + name);
      case Ip(String address, boolean six) -> host.equals(address);
      case Cidr(String address, int bits, boolean six) -> !six && FOUR.matcher(host).matches() && number(host) >>> (32 - bits) == number(address) >>> (32 - bits);
      case All() -> true;
    };
  }

  private static long number(String four) {
    long number = 0;
    for (String part : four.split("\\.")) {
      number = number << 8 | Integer.parseInt(part);
    }
    return number;
  }
}
