package dev.trueup.codec;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields are the entries of a JSON object as a decoder reads them: each by its name and type, or a {@link DecodeException}. */
public record Fields(Map<String, Value> entries) {

  public static Fields of(Value value) throws DecodeException {
    if (value instanceof Value.MapOf(Map<String, Value> entries)) {
      return new Fields(entries);
    }
    throw new DecodeException("an object is expected");
  }

  public Optional<Value> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  public Value need(String name) throws DecodeException {
    return find(name).orElseThrow(() -> new DecodeException("`" + name + "` is missing"));
  }

  public Fields object(String name) throws DecodeException {
    return of(need(name));
  }

  public String text(String name) throws DecodeException {
    return text(need(name), name);
  }

  public Optional<String> textIfThere(String name) throws DecodeException {
    return entries.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  public long number(String name) throws DecodeException {
    if (need(name) instanceof Value.Number(var amount)) {
      try {
        return amount.longValueExact();
      } catch (ArithmeticException tooLong) {
        throw new DecodeException("`" + name + "` is not a whole number", tooLong);
      }
    }
    throw new DecodeException("`" + name + "` is not a number");
  }

  public boolean flag(String name) throws DecodeException {
    if (need(name) instanceof Value.Bool(boolean truth)) {
      return truth;
    }
    throw new DecodeException("`" + name + "` is neither true nor false");
  }

  public List<Value> list(String name) throws DecodeException {
    if (need(name) instanceof Value.ListOf(List<Value> items)) {
      return items;
    }
    throw new DecodeException("`" + name + "` is not a list");
  }

  public List<String> texts(String name) throws DecodeException {
    var texts = new ArrayList<String>();
    for (Value item : list(name)) {
      texts.add(text(item, name));
    }
    return texts;
  }

  private static String text(Value value, String name) throws DecodeException {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw new DecodeException("`" + name + "` is not a text");
  }
}
