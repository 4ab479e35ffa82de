package dev.trueup.provider.network.address;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A subnet is the addresses that begin with the same bits: {@code 10.78.0.0/24}, {@code fe80::/10}; one address alone is a subnet of all its
 * bits.
 *
 * @param first the lowest address; its bits behind the prefix are zero
 * @param prefix how many bits are the same, from 0 to all
 */
public record Subnet(Address first, int prefix) implements Comparable<Subnet> {

  /** @throws IllegalArgumentException where bits behind the prefix are set or there are not so many */
  public Subnet {
    if (prefix < 0 || prefix > first.family().bits() || hostBits(first, prefix).signum() != 0) {
      throw new IllegalArgumentException("no subnet: " + first + "/" + prefix);
    }
  }

  public static Subnet of(Address alone) {
    return new Subnet(alone, alone.family().bits());
  }

  /** The subnet that an address lies in. */
  public static Subnet around(Address inside, int prefix) {
    return new Subnet(new Address(inside.family(), inside.number().subtract(hostBits(inside, prefix))), prefix);
  }

  /** What somebody wrote: {@link #parse}. */
  public sealed interface Parsed {
    record Good(Subnet subnet) implements Parsed {}

    /**
     * Bits behind the prefix are set: {@code 10.78.0.5/24}.
     *
     * @param meant the subnet that it lies in
     * @param alone the address by itself
     */
    record HostBits(Subnet meant, Address alone) implements Parsed {}

    /** @param most the longest prefix of that family */
    record NoSuchPrefix(String written, int most) implements Parsed {}

    record NoAddress() implements Parsed {}
  }

  /** An address, or an address, a slash and how many bits count. */
  public static Parsed parse(String text) {
    int slash = text.indexOf('/');
    Optional<Address> address = Address.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return new Parsed.NoAddress();
    }
    if (slash < 0) {
      return new Parsed.Good(of(address.get()));
    }
    String bits = text.substring(slash + 1);
    int most = address.get().family().bits();
    if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
      return new Parsed.NoSuchPrefix(bits, most);
    }
    Subnet around = around(address.get(), Integer.parseInt(bits));
    return around.first().equals(address.get()) ? new Parsed.Good(around) : new Parsed.HostBits(around, address.get());
  }

  public Family family() {
    return first.family();
  }

  public boolean contains(Address address) {
    return address.family() == family() && around(address, prefix).first().equals(first);
  }

  public boolean contains(Subnet other) {
    return other.prefix >= prefix && contains(other.first);
  }

  private static BigInteger hostBits(Address address, int prefix) {
    return address.number().and(BigInteger.ONE.shiftLeft(address.family().bits() - prefix).subtract(BigInteger.ONE));
  }

  @Override
  public int compareTo(Subnet other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : Integer.compare(prefix, other.prefix);
  }

  /** An address alone without its prefix. */
  @Override
  public String toString() {
    return prefix == first.family().bits() ? first.toString() : first + "/" + prefix;
  }
}
