package dev.trueup.provider.proxy;

/**
 * An upstream is the proxy server that is declared for one sort of address.
 *
 * @param scheme {@code http}, {@code https}, {@code socks5} or {@code socks5h}: how the proxy itself is spoken to
 * @param host a name, or an address, those of IPv6 without brackets
 * @param port 1 to 65535
 */
record Upstream(String scheme, String host, int port) {

  boolean isSocks() {
    return scheme.startsWith("socks");
  }

  /** As it stands in a URL: {@code proxy.example:3128}, {@code [::1]:3128}. */
  String authority() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  @Override
  public String toString() {
    return scheme + "://" + authority();
  }
}
