package dev.trueup.value;

import java.util.Optional;

/**
 * An identity is the thing itself, whatever it is called in a manifest: a whole on one side (a file, a rule store), or one part of it.
 *
 * <p>Ownership, conflicts and renames go by identity. The identity of a path is the real one: a linked folder and its target are one.
 *
 * @param side the half of the machine the thing is on
 * @param whole a real path, symbolic below the home ({@code ~/.config/go/env}), or the name of a store
 * @param part a key, line or rule inside the whole; absent for all of it
 */
public record Identity(Side side, String whole, Optional<String> part) implements Comparable<Identity> {

  public static Identity of(Side side, String whole) {
    return new Identity(side, whole, Optional.empty());
  }

  public static Identity of(Side side, String whole, String part) {
    return new Identity(side, whole, Optional.of(part));
  }

  /** Reads {@link #toString()}'s form back. */
  public static Identity parse(String text) {
    int colon = text.indexOf(':');
    int hash = text.indexOf('#', colon);
    Side side = Side.parse(text.substring(0, colon));
    return hash < 0
        ? of(side, unescaped(text.substring(colon + 1)))
        : of(side, unescaped(text.substring(colon + 1, hash)), text.substring(hash + 1));
  }

  /** True when one is all of what the other is a part of; two wholes or two parts never contain one another. */
  public boolean overlaps(Identity other) {
    return side == other.side && whole.equals(other.whole) && part.isPresent() != other.part.isPresent();
  }

  @Override
  public int compareTo(Identity other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return side.word() + ":" + whole.replace("%", "%25").replace("#", "%23") + part.map(p -> "#" + p).orElse("");
  }

  private static String unescaped(String whole) {
    return whole.replace("%23", "#").replace("%25", "%");
  }
}
