package dev.trueup.provider.network.address;

/**
 * Ports are one port, or a range with both its ends.
 *
 * @param from 1 to 65535
 * @param to {@code from} or more, to 65535
 */
public record Ports(int from, int to) implements Comparable<Ports> {

  /** @throws IllegalArgumentException for a port that is none, or a range turned round */
  public Ports {
    if (from < 1 || to > 65535 || to < from) {
      throw new IllegalArgumentException("no ports: " + from + "-" + to);
    }
  }

  public static Ports of(int port) {
    return new Ports(port, port);
  }

  public boolean isOne() {
    return from == to;
  }

  public boolean contains(int port) {
    return port >= from && port <= to;
  }

  public boolean contains(Ports other) {
    return other.from >= from && other.to <= to;
  }

  public boolean meets(Ports other) {
    return from <= other.to && other.from <= to;
  }

  @Override
  public int compareTo(Ports other) {
    return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
  }

  /** {@code 8080}, {@code 40000-40010}: as manifests and {@code nft} write it. */
  @Override
  public String toString() {
    return isOne() ? String.valueOf(from) : from + "-" + to;
  }
}
