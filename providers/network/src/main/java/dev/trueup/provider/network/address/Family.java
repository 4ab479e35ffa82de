package dev.trueup.provider.network.address;

/** A family is one of the two worlds of addresses. */
public enum Family {
  IPV4(32),
  IPV6(128);

  private final int bits;

  Family(int bits) {
    this.bits = bits;
  }

  /** How many bits an address has. */
  public int bits() {
    return bits;
  }

  /** {@code IPv4}, {@code IPv6}. */
  public String word() {
    return this == IPV4 ? "IPv4" : "IPv6";
  }
}
