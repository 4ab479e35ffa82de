package dev.trueup.value;

/**
 * A resource address is how people point at a resource: {@code kind/name}. The kind ends at the first {@code /}; the name may hold more.
 */
public record ResourceAddress(KindName kind, String name) implements Comparable<ResourceAddress> {

  public ResourceAddress {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a resource without a name");
    }
  }

  public static ResourceAddress of(String kind, String name) {
    return new ResourceAddress(new KindName(kind), name);
  }

  /** @throws IllegalArgumentException where the text has no {@code /}, no kind or no name */
  public static ResourceAddress parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("an address is kind/name: " + text);
    }
    return new ResourceAddress(new KindName(text.substring(0, slash)), text.substring(slash + 1));
  }

  @Override
  public int compareTo(ResourceAddress other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
