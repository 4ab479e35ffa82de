package dev.trueup.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value is what an attribute holds, desired or actual; also what any JSON document holds.
 *
 * <p>One comparison rules the program: {@code desired.metBy(actual)}. It is equality; a kind whose desired values are ranges adds a case here.
 */
public sealed interface Value {

  /** Not set at all: a value of its own, so that "was not there" can be recorded and restored. */
  record Unset() implements Value {
    @Override
    public String toString() {
      return "(unset)";
    }
  }

  record Text(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Numbers compare by amount: 1 is 1.0. */
  record Number(BigDecimal amount) implements Value {
    public static Number of(long amount) {
      return new Number(BigDecimal.valueOf(amount));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Number that && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
      return amount.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
      return amount.toPlainString();
    }
  }

  record Bool(boolean truth) implements Value {
    @Override
    public String toString() {
      return Boolean.toString(truth);
    }
  }

  /** JSON's null, which is not the same as {@link Unset}. */
  record Null() implements Value {
    @Override
    public String toString() {
      return "null";
    }
  }

  record ListOf(List<Value> items) implements Value {
    public ListOf {
      items = List.copyOf(items);
    }

    public static ListOf texts(List<String> texts) {
      var items = new ArrayList<Value>();
      texts.forEach(t -> items.add(new Text(t)));
      return new ListOf(items);
    }

    @Override
    public String toString() {
      return items.toString();
    }
  }

  /** Keeps the order of its entries; compares without it. */
  record MapOf(Map<String, Value> entries) implements Value {
    public MapOf {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String toString() {
      return entries.toString();
    }
  }

  /**
   * Large contents by their digest.
   *
   * @param sha256 64 lower-case hexadecimal digits
   * @param size in bytes
   */
  record Blob(String sha256, long size) implements Value {
    @Override
    public String toString() {
      return size + (size == 1 ? " byte" : " bytes") + ", sha256 " + sha256.substring(0, 12);
    }
  }

  /** A secret in memory. Codecs turn it into a {@link Digest} before it is written anywhere. */
  record Hidden(Secret secret) implements Value {
    @Override
    public String toString() {
      return "(secret)";
    }
  }

  /** What is written down of a secret: a digest keyed with this user's own key. */
  record Digest(String hmac) implements Value {
    @Override
    public String toString() {
      return "(secret)";
    }
  }

  Value UNSET = new Unset();

  static Value text(String text) {
    return new Text(text);
  }

  static Value bool(boolean truth) {
    return new Bool(truth);
  }

  /** True when a machine that has {@code actual} is as this desired value wants it. */
  default boolean metBy(Value actual) {
    return equals(actual);
  }
}
