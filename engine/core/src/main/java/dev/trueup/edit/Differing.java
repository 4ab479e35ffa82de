package dev.trueup.edit;

import dev.trueup.edit.JsoncNode.Container;
import dev.trueup.edit.JsoncNode.Member;
import java.util.Optional;

/**
 * The one region in which two texts differ: whole lines, or for JSON whole members.
 *
 * @param start in both texts
 * @param beforeEnd in the text before
 * @param afterEnd in the text after
 */
record Differing(int start, int beforeEnd, int afterEnd) {

  static Differing between(String before, String after) {
    if (before.equals(after)) {
      return new Differing(0, 0, 0);
    }
    JsoncText jsonBefore = JsoncText.of(before);
    JsoncText jsonAfter = JsoncText.of(after);
    return jsonBefore.root().isPresent() && jsonAfter.root().isPresent()
        ? members(before, after, jsonBefore, jsonAfter)
        : lines(before, after);
  }

  private static Differing lines(String before, String after) {
    int prefix = prefix(before, after);
    boolean oneEnds = prefix == before.length() || prefix == after.length();
    int start = oneEnds && isLineBoundary(before, prefix) && isLineBoundary(after, prefix) ? prefix : Line.startOf(after, prefix);
    int suffix = suffix(before, after, start);
    int beforeEnd = before.length() - suffix;
    int afterEnd = after.length() - suffix;
    if (suffix > 0 && !(Line.startOf(before, beforeEnd) == beforeEnd && Line.startOf(after, afterEnd) == afterEnd)) {
      int feed = before.indexOf('\n', beforeEnd);
      int further = feed < 0 ? suffix : feed + 1 - beforeEnd;
      beforeEnd += further;
      afterEnd += further;
    }
    return new Differing(start, beforeEnd, afterEnd).aroundElements(before, after);
  }

  /** Among XML elements that begin alike: those lines that are elements as a whole. The same texts differ in several places then. */
  private Differing aroundElements(String before, String after) {
    boolean put = beforeEnd == start;
    String longer = put ? after : before;
    int length = Math.max(beforeEnd, afterEnd) - start;
    boolean oneAlone = put != (afterEnd == start);
    if (!oneAlone || XmlText.of(before).root().isEmpty() || XmlText.of(after).root().isEmpty()) {
      return this;
    }
    for (int back = 0; back <= Math.min(length, start); back++) {
      int from = start - back;
      boolean lines = Line.startOf(longer, from) == from && Line.startOf(longer, from + length) == from + length;
      if (lines && XmlText.of("<x>" + longer.substring(from, from + length) + "</x>").problem().isEmpty()) {
        return new Differing(from, beforeEnd - back, afterEnd - back);
      }
      if (from == 0 || longer.charAt(from - 1) != longer.charAt(from - 1 + length)) {
        break;
      }
    }
    return this;
  }

  /** Whether a line begins or ends there; also before a line feed alone, for those to whom a carriage return is text. */
  private static boolean isLineBoundary(String text, int offset) {
    boolean ends = offset == text.length() || text.charAt(offset) == '\n' || text.startsWith("\r\n", offset);
    return ends || Line.startOf(text, offset) == offset;
  }

  private static Differing members(String before, String after, JsoncText jsonBefore, JsoncText jsonAfter) {
    int prefix = prefix(before, after);
    int suffix = suffix(before, after, prefix);
    var differing = new Differing(prefix, before.length() - suffix, after.length() - suffix);
    boolean onePut = differing.beforeEnd == prefix || differing.afterEnd == prefix;
    if (!onePut) {
      boolean membersAlone = differing.isClean(jsonBefore, jsonAfter) && after.startsWith(",", prefix);
      return membersAlone ? differing : differing.widened(before, after, jsonAfter);
    }
    String longer = before.length() > after.length() ? before : after;
    int length = Math.max(differing.beforeEnd, differing.afterEnd) - prefix;
    Optional<Differing> best = Optional.empty();
    int bestRank = 0;
    for (int back = 0; back <= Math.min(length, prefix); back++) {
      var turned = new Differing(prefix - back, differing.beforeEnd - back, differing.afterEnd - back);
      int rank = rank(longer, turned.start, turned.start + length);
      if (rank > bestRank && turned.isClean(jsonBefore, jsonAfter)) {
        best = Optional.of(turned);
        bestRank = rank;
      }
      if (turned.start == 0 || longer.charAt(turned.start - 1) != longer.charAt(turned.start + length - 1)) {
        break;
      }
    }
    return best.orElseGet(() -> differing.widened(before, after, jsonAfter));
  }

  /** The same texts differ in several places where what was put in resembles what stands before it; whole lines are best. */
  private static int rank(String text, int start, int end) {
    if (Line.startOf(text, start) == start && text.charAt(end - 1) == '\n') {
      return 4;
    }
    return text.charAt(start) == ',' ? 3 : text.charAt(end - 1) == ',' ? 2 : 1;
  }

  private boolean isClean(JsoncText before, JsoncText after) {
    return before.isBetweenTokens(start) && before.isBetweenTokens(beforeEnd)
        && after.isBetweenTokens(start) && after.isBetweenTokens(afterEnd);
  }

  /** The smallest member that holds the difference, or everything. */
  private Differing widened(String before, String after, JsoncText json) {
    return json.root().flatMap(this::smallest)
        .map(member -> new Differing(member.start(), before.length() - (after.length() - member.end()), member.end()))
        .orElseGet(() -> new Differing(0, before.length(), after.length()));
  }

  private Optional<Member> smallest(Container container) {
    for (Member member : container.members()) {
      if (member.start() <= start && afterEnd <= member.end()) {
        Optional<Member> inner = member.node() instanceof Container deeper ? smallest(deeper) : Optional.empty();
        return inner.or(() -> Optional.of(member));
      }
    }
    return Optional.empty();
  }

  private static int prefix(String one, String other) {
    int end = Math.min(one.length(), other.length());
    int at = 0;
    while (at < end && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int suffix(String one, String other, int prefix) {
    int end = Math.min(one.length(), other.length()) - prefix;
    int length = 0;
    while (length < end && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
      length++;
    }
    return length;
  }
}
