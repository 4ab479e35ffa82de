package dev.trueup.value;

import java.util.regex.Pattern;

/** A kind name is what people call a sort of resource: {@code go-setting}; lower case letters, digits and single hyphens. */
public record KindName(String text) implements Comparable<KindName> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public KindName {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not the name of a kind: " + text);
    }
  }

  @Override
  public int compareTo(KindName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
