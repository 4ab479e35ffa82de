package dev.trueup.edit;

import dev.trueup.edit.JsoncNode.Container;
import dev.trueup.edit.JsoncNode.Member;

/** Takes a member with its comma out of an object or array; comments stay. */
final class JsoncRemoval {
  private JsoncRemoval() {}

  static String remove(String text, Container container, Member member) {
    int index = container.indexOf(member);
    boolean last = index == container.members().size() - 1;
    int start = member.start();
    int end = member.end();
    int comma = member.comma();
    if (comma < 0 && index > 0) {
      comma = container.members().get(index - 1).comma();
    }
    boolean ownComma = member.comma() >= 0;
    boolean commentBetween = ownComma && Blanks.after(text, end, comma) < comma;
    if (ownComma && !commentBetween) {
      end = comma + 1;
    }
    int lineStart = Line.startOf(text, start);
    Line lastLine = Line.at(text, Math.max(start, end - 1));
    boolean beginsLine = Blanks.after(text, lineStart, start) == start;
    int rest = Blanks.after(text, end, lastLine.contentEnd());
    if (beginsLine && rest == lastLine.contentEnd()) {
      start = lineStart;
      end = lastLine.end();
    } else if (beginsLine && last && rest == container.end() - 1 && lineStart > 0) {
      start = Line.at(text, lineStart - 1).contentEnd();
    } else if (!ownComma && index > 0 && Blanks.after(text, comma + 1, start) == start) {
      start = comma;
    } else if (beginsLine || !last) {
      end = rest;
    } else if (index > 0) {
      start = Blanks.before(text, 0, start);
    } else {
      int before = Blanks.before(text, container.start() + 1, start);
      boolean padded = before == container.start() + 1 && start - before == 1 && rest == container.end() - 1 && rest - end == 1;
      end = padded ? rest : end;
      start = padded || before > container.start() + 1 ? before : start;
    }
    boolean separateComma = comma >= 0 && (comma < start || comma >= end);
    if (!separateComma) {
      return text.substring(0, start) + text.substring(end);
    }
    return comma < start
        ? text.substring(0, comma) + text.substring(comma + 1, start) + text.substring(end)
        : text.substring(0, start) + text.substring(end, comma) + text.substring(comma + 1);
  }
}
