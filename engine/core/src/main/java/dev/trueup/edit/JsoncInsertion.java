package dev.trueup.edit;

import dev.trueup.edit.JsoncNode.Container;
import dev.trueup.edit.JsoncNode.Member;
import dev.trueup.value.Value;

/** Puts a member into an object, behind its last one, so that {@link JsoncRemoval} takes out exactly that. */
final class JsoncInsertion {
  private JsoncInsertion() {}

  static String insert(String text, JsoncStyle style, Container object, String key, Value value) {
    boolean tall = object.isTall(text);
    if (object.members().isEmpty()) {
      return tall ? first(text, style, object, key, value) : only(text, style, object, key, value);
    }
    Member last = object.members().getLast();
    String indent = indentOfMembers(text, object);
    String member = style.member(key, value, indent, tall);
    boolean trailing = last.comma() >= 0;
    int behind = trailing ? last.comma() + 1 : last.end();
    var rest = RestOfLine.from(text, behind);
    String glue = tall || rest.lineComment() ? style.lineEnd() + indent : gap(text, style, object);
    String comma = trailing ? "" : ",";
    return text.substring(0, behind) + comma + text.substring(behind, rest.end()) + glue + member + (trailing ? "," : "")
        + text.substring(rest.end());
  }

  /** Into an object that has lines but no members: on a line of its own before the closing one. */
  private static String first(String text, JsoncStyle style, Container object, String key, Value value) {
    int close = object.end() - 1;
    String outer = JsoncStyle.indent(text, close);
    int closeLine = Line.startOf(text, close);
    String member = style.member(key, value, outer + style.unit(), true);
    if (Blanks.after(text, closeLine, close) == close) {
      return text.substring(0, closeLine) + outer + style.unit() + member + style.lineEnd() + text.substring(closeLine);
    }
    return text.substring(0, close) + style.lineEnd() + outer + style.unit() + member + text.substring(close);
  }

  /** Into {@code {}}, which stays on its line. */
  private static String only(String text, JsoncStyle style, Container object, String key, Value value) {
    int open = object.start() + 1;
    int close = object.end() - 1;
    String member = style.member(key, value, "", false);
    int content = Blanks.before(text, open, close);
    if (content > open) {
      return text.substring(0, content) + " " + member + text.substring(content);
    }
    String pad = close == open && !style.colon().endsWith(":") ? " " : "";
    return text.substring(0, open) + pad + member + pad + text.substring(open);
  }

  private static String indentOfMembers(String text, Container object) {
    Member last = object.members().getLast();
    boolean beginsLine = Blanks.after(text, Line.startOf(text, last.start()), last.start()) == last.start();
    return JsoncStyle.indent(text, beginsLine ? last.start() : object.members().getFirst().start());
  }

  /** What stands behind a comma within a line. */
  private static String gap(String text, JsoncStyle style, Container object) {
    Member first = object.members().getFirst();
    if (first.comma() >= 0 && object.members().size() > 1) {
      String gap = text.substring(first.comma() + 1, object.members().get(1).start());
      return gap.matches("[ \\t]*") ? gap : " ";
    }
    return style.colon().endsWith(":") ? "" : " ";
  }

  /**
   * What belongs to a member behind its end: blanks and comments up to the line's end.
   *
   * @param end the line's end, or behind the last comment where something else follows on the line
   */
  private record RestOfLine(int end, boolean lineComment) {
    static RestOfLine from(String text, int start) {
      int end = start;
      while (true) {
        int at = Blanks.after(text, end, text.length());
        if (text.startsWith("\n", at)) {
          return new RestOfLine(Line.at(text, at).contentEnd(), false);
        } else if (text.startsWith("//", at)) {
          return new RestOfLine(Line.at(text, at).contentEnd(), true);
        } else if (text.startsWith("/*", at) && text.substring(at, text.indexOf("*/", at + 2)).indexOf('\n') < 0) {
          end = text.indexOf("*/", at + 2) + 2;
        } else {
          return new RestOfLine(end, false);
        }
      }
    }
  }
}
