package dev.trueup.manifest;

import dev.trueup.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** What a scalar is by YAML 1.2's core schema. Source: yaml.org/spec/1.2.2, 10.3. */
sealed interface CoreValue {

  /** Numbers with more digits before or behind the point stay text, so that writing them out cannot fill the memory. */
  int MOST_DIGITS = 400;

  record Known(Value value) implements CoreValue {}

  /** A tag outside the core schema, or one that its text does not fit. */
  record Foreign() implements CoreValue {}

  static CoreValue of(String tag, String text) {
    try {
      return switch (tag) {
        case "tag:yaml.org,2002:str" -> new Known(new Value.Text(text));
        case "tag:yaml.org,2002:null" -> new Known(new Value.Null());
        case "tag:yaml.org,2002:bool" -> new Known(new Value.Bool(truth(text)));
        case "tag:yaml.org,2002:int" -> new Known(whole(text));
        case "tag:yaml.org,2002:float" -> new Known(fraction(text));
        default -> new Foreign();
      };
    } catch (NumberFormatException unfit) {
      return new Foreign();
    }
  }

  /** What a text without quotes is: {@code 8080} is a number. */
  static Value plain(String text) {
    String tag = new org.snakeyaml.engine.v2.resolver.CoreScalarResolver(false).resolve(text, true).getValue();
    return of(tag, text) instanceof Known(Value value) && !(value instanceof Value.Null) ? value : new Value.Text(text);
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> throw new NumberFormatException(text);
    };
  }

  private static Value whole(String text) {
    if (text.startsWith("0o")) {
      return bounded(new BigDecimal(new BigInteger(text.substring(2), 8)), text);
    }
    if (text.startsWith("0x")) {
      return bounded(new BigDecimal(new BigInteger(text.substring(2), 16)), text);
    }
    return text.length() > MOST_DIGITS ? new Value.Text(text) : bounded(new BigDecimal(text), text);
  }

  private static Value fraction(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.endsWith(".inf") || word.equals(".nan") ? new Value.Text(text) : bounded(new BigDecimal(text), text);
  }

  private static Value bounded(BigDecimal number, String text) {
    boolean endless = number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    return endless ? new Value.Text(text) : new Value.Number(number);
  }
}
