package dev.trueup.edit;

import dev.trueup.edit.JsoncNode.Container;
import dev.trueup.edit.JsoncNode.Member;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The style of a JSONC text: how what is written into it looks like what is there.
 *
 * @param lineEnd {@code \n} or {@code \r\n}
 * @param unit one step of indentation
 * @param colon what stands between key and value
 */
record JsoncStyle(String lineEnd, String unit, String colon) {

  static JsoncStyle of(String text, Container root) {
    String unit = root.isTall(text) && !root.members().isEmpty() ? indent(text, root.members().getFirst().start()) : "";
    String outer = indent(text, root.start());
    String step = unit.length() > outer.length() && unit.startsWith(outer) ? unit.substring(outer.length()) : "  ";
    return new JsoncStyle(LineEnds.OF_THE_FILE.of(text), step, colon(text, root));
  }

  private static String colon(String text, Container root) {
    for (Member member : root.members()) {
      String colon = text.substring(member.keyEnd(), member.node().start());
      return colon.matches("[ \\t]*:[ \\t]*") ? colon : ": ";
    }
    return ": ";
  }

  /** The blanks that begin the line of this place. */
  static String indent(String text, int offset) {
    int start = Line.startOf(text, offset);
    return text.substring(start, Blanks.after(text, start, offset));
  }

  String member(String key, Value value, String indent, boolean tall) {
    return quote(key) + colon + spell(value, indent, tall);
  }

  /** @param indent of the line that the value begins on */
  String spell(Value value, String indent, boolean tall) {
    return switch (value) {
      case Value.ListOf(List<Value> items) -> {
        var spelt = new ArrayList<String>();
        items.forEach(item -> spelt.add(spell(item, indent + unit, tall)));
        yield wrap("[", spelt, "]", indent, tall);
      }
      case Value.MapOf(Map<String, Value> entries) -> {
        var spelt = new ArrayList<String>();
        entries.forEach((key, inner) -> spelt.add(member(key, inner, indent + unit, tall)));
        yield wrap("{", spelt, "}", indent, tall);
      }
      case Value.Number(var amount) -> Math.abs(amount.scale()) > 400 ? amount.toString() : amount.toPlainString();
      case Value.Bool b -> b.toString();
      case Value.Null n -> "null";
      case Value.Text(String text) -> quote(text);
      case Value.Hidden h -> quote(Spelling.text(h).orElse(""));
      case Value.Unset u -> "null";
      case Value.Blob b -> "null";
      case Value.Digest d -> "null";
    };
  }

  private String wrap(String open, List<String> parts, String close, String indent, boolean tall) {
    if (parts.isEmpty()) {
      return open + close;
    }
    if (!tall) {
      String gap = colon.endsWith(":") ? "" : " ";
      String pad = open.equals("{") ? gap : "";
      return open + pad + String.join("," + gap, parts) + pad + close;
    }
    String line = lineEnd + indent + unit;
    return open + line + String.join("," + line, parts) + lineEnd + indent + close;
  }

  private static String quote(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(isPlain(text, i) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(String text, int i) {
    char c = text.charAt(i);
    boolean paired = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return c >= ' ' && c != '\u007f' && (!Character.isSurrogate(c) || paired);
  }
}
