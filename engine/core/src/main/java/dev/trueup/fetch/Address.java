package dev.trueup.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An address is who is asked for something of the web.
 *
 * @param tls whether it is https
 * @param host a name in ASCII, or a numeric address; without the brackets of IPv6
 * @param login empty where the address has none
 */
record Address(boolean tls, String host, int port, Optional<Login> login) {

  /**
   * Who serves it; empty where it is not http or https, or names no host. Hosts with an underscore, which {@link URI#getHost} does not take,
   * are hosts too.
   */
  static Optional<Address> of(URI uri) {
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    boolean tls = scheme.equals("https");
    return of(tls, Optional.ofNullable(uri.getRawAuthority()).orElse(""), tls ? 443 : 80);
  }

  /** @param authority {@code NAME:PASSWORD@host:port}, the first and the last of which may be missing */
  static Optional<Address> of(boolean tls, String authority, int usualPort) {
    int at = authority.lastIndexOf('@');
    String place = authority.substring(at + 1);
    int bracket = place.indexOf(']');
    int colon = place.indexOf(':', Math.max(bracket, 0));
    String host = colon < 0 ? place : place.substring(0, colon);
    if (host.startsWith("[") != bracket > 0 || (bracket > 0 && bracket != host.length() - 1)) {
      return Optional.empty();
    }
    try {
      int port = colon < 0 || colon == place.length() - 1 ? usualPort : Integer.parseInt(place.substring(colon + 1));
      String name = bracket > 0 ? host.substring(1, bracket) : IDN.toASCII(host);
      boolean isSpeakable = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127 && c != '/' && c != '@');
      return isSpeakable && port > 0 && port < 65536
          ? Optional.of(new Address(tls, name.toLowerCase(Locale.ROOT), port, at < 0 ? Optional.empty() : Login.of(authority.substring(0, at))))
          : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** {@code go.dev}, {@code [::1]:8080}: what stands in a {@code Host} field, the usual port left out. */
  String text() {
    return port == (tls ? 443 : 80) ? bracketed() : withPort();
  }

  /** {@code go.dev:443}: what a proxy is asked to connect to. */
  String withPort() {
    return bracketed() + ":" + port;
  }

  private String bracketed() {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
