package dev.trueup.edit;

import dev.trueup.edit.FileEdit.Digester;
import dev.trueup.edit.FileEdit.Result;
import dev.trueup.edit.FileEdit.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * One splice meets one text: finds where what was put in stands now, though others wrote before and behind it, and puts back what was there.
 *
 * <p>A place counts only between lines, or in JSON between tokens; so what somebody wrote longer is not taken for ours.
 */
final class Splicing {
  private static final String GONE = "what trueup wrote there is not there any more";
  private static final Pattern HEADING = Pattern.compile("[ \\t]*\\[[^\\[\\]]+][ \\t\\r]*");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]*[#;].*");

  private final String text;
  private final Splice splice;
  private final Digester digester;
  private final JsoncText parsed;
  private final boolean json;
  /** Elements begin and end alike, so neighbours alone do not tell whether one of them is gone. */
  private final boolean xml;
  private final TreeSet<Integer> boundaries = new TreeSet<>();

  Splicing(String text, Splice splice, Digester digester) {
    this.text = text;
    this.splice = splice;
    this.digester = digester;
    this.parsed = JsoncText.of(text);
    this.json = parsed.root().isPresent();
    this.xml = !json && XmlText.of(text).root().isPresent();
    boundaries.add(0);
    boundaries.add(text.length());
    for (Line line : Line.of(text)) {
      boundaries.add(line.start());
      boundaries.add(line.contentEnd());
      boundaries.add(line.end() > line.contentEnd() ? line.end() - 1 : line.end());
    }
    if (json) {
      parsed.tokens().forEach(token -> {
        boundaries.add(token.start());
        boundaries.add(token.end());
      });
    }
  }

  Result apply() {
    if (splice.insertedLength() == 0 && splice.removed().isEmpty()) {
      return new Result.Edited(text);
    }
    if (isDone(splice.offset())) {
      return new Result.Edited(text);
    }
    if (isAsLeft()) {
      return put(splice.offset());
    }
    if (isDone() && !(xml && inserted().isPresent())) {
      return new Result.Edited(text);
    }
    Optional<Integer> place = splice.insertedLength() > 0 ? inserted() : gap();
    if (place.isPresent()) {
      return put(place.get());
    }
    return atAnEnd().<Result>map(Result.Edited::new).orElseGet(() -> new Result.Refused(GONE));
  }

  Optional<String> region() {
    if (splice.insertedLength() == 0 || !isAsLeft() && isDone()) {
      return Optional.empty();
    }
    return inserted().map(start -> text.substring(start, start + splice.insertedLength()));
  }

  /** Whether what was put in, if anything, stands where it was left, between the same neighbours. */
  private boolean isAsLeft() {
    boolean there = splice.insertedLength() > 0 ? isInserted(splice.offset()) : json ? isBoundary(splice.offset()) : isGap(splice.offset());
    return there && neighbours(splice.offset(), splice.insertedLength()).bothAre(splice);
  }

  private Neighbours neighbours(int start, int length) {
    return Neighbours.of(text, start, start + length, digester);
  }

  /** Where the inserted text stands: where it was left, else where its neighbours are, else where it is the only one. */
  private Optional<Integer> inserted() {
    int length = splice.insertedLength();
    if (isAsLeft()) {
      return Optional.of(splice.offset());
    }
    List<Integer> all = boundaries.stream().filter(this::isInserted).toList();
    return only(all, start -> neighbours(start, length).bothAre(splice))
        .or(() -> only(all, start -> neighbours(start, length).beforeIs(splice) || neighbours(start, length).afterIs(splice)))
        .or(() -> only(all, start -> true));
  }

  private boolean isInserted(int start) {
    int end = start + splice.insertedLength();
    return isBoundary(start) && isBoundary(end)
        && digester.digest(text.substring(start, end)).equals(splice.insertedDigest());
  }

  /** Where something was taken out: between the same neighbours, else beside one of them. */
  private Optional<Integer> gap() {
    List<Integer> all = gaps();
    boolean sectioned = Line.of(text).stream().anyMatch(line -> HEADING.matcher(line.content(text)).matches());
    return only(all, start -> neighbours(start, 0).bothAre(splice))
        .or(() -> only(all, start -> neighbours(start, 0).beforeIs(splice)))
        .or(() -> sectioned ? Optional.empty() : only(all, start -> neighbours(start, 0).afterIs(splice)));
  }

  private List<Integer> gaps() {
    return boundaries.stream().filter(this::isGap).toList();
  }

  /** Whole lines go where lines begin, lines behind their line end where such a one stands, everything else within lines. */
  private boolean isGap(int at) {
    String removed = splice.removed();
    if (!isBoundary(at) || at == text.length()) {
      return isBoundary(at);
    }
    if (beginsWithLineEnd(removed) && !removed.endsWith("\n")) {
      boolean feedAlone = text.charAt(at) == '\n' && !text.startsWith("\r", at - 1);
      return feedAlone || text.startsWith(removed.startsWith("\n") ? "\n" : "\r\n", at);
    }
    return removed.endsWith("\n") || !json ? beginsLine(at) : !beginsLine(at) || Line.at(text, at).contentEnd() == at;
  }

  private boolean isBoundary(int at) {
    return boundaries.contains(at) || json && at < text.length() && parsed.isBetweenTokens(at);
  }

  /** Whether this very splice was applied before. */
  private boolean isDone() {
    return gaps().stream().anyMatch(start -> isBack(start));
  }

  private boolean isDone(int start) {
    return !splice.removed().isEmpty() && isBoundary(start) && isBack(start);
  }

  /** Whether what was taken out stands there again, between its neighbours. */
  private boolean isBack(int start) {
    int length = splice.removed().length();
    return text.startsWith(splice.removed(), start)
        && isBoundary(start + length)
        && neighbours(start, length).bothAre(splice);
  }

  private boolean beginsLine(int offset) {
    return Line.startOf(text, offset) == offset;
  }

  private static Optional<Integer> only(List<Integer> places, IntPredicate wanted) {
    var found = new ArrayList<Integer>();
    for (int place : places) {
      if (wanted.test(place)) {
        found.add(place);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Result put(int start) {
    int end = start + splice.insertedLength();
    String rest = text.substring(end);
    String put = json ? splice.removed() : onLinesOfItsOwn(start, end);
    String edited = text.substring(0, start) + put + rest;
    boolean broken = json
        ? JsoncText.of(edited).problem().isPresent() && !put.equals(edited)
        : !neighbours(start, splice.insertedLength()).bothAre(splice) && changesSection(text.substring(start, end), put, rest);
    return broken ? new Result.Refused(GONE) : new Result.Edited(edited);
  }

  /** Our lines with another line end than they were put in with, since they became the last ones or the first ones. */
  private Optional<String> atAnEnd() {
    for (String lineEnd : List.of("\n", "\r\n")) {
      int length = splice.insertedLength() - lineEnd.length();
      if (json || length <= 0 || length > text.length()) {
        return Optional.empty();
      }
      int start = text.length() - length;
      String last = text.substring(start);
      boolean broughtItsLineEnd = !beginsLine(start) && isBoundary(start) && beginsWithLineEnd(last);
      if ((beginsLine(start) || broughtItsLineEnd) && digester.digest(last + lineEnd).equals(splice.insertedDigest())) {
        return Optional.of(splice.removed().isEmpty() && !broughtItsLineEnd
            ? LineEnds.OF_THE_FILE.cut(text, start, text.length())
            : text.substring(0, start) + withoutFinalLineEnd(splice.removed()));
      }
      String first = text.substring(0, length);
      String rest = text.substring(length);
      if (isBoundary(length) && digester.digest(lineEnd + first).equals(splice.insertedDigest())
          && !changesSection(first, splice.removed(), rest)) {
        return Optional.of(withoutFirstLineEnd(splice.removed() + rest));
      }
    }
    return Optional.empty();
  }

  private static String withoutFinalLineEnd(String lines) {
    return lines.endsWith("\n") ? lines.substring(0, Line.at(lines, lines.length() - 1).contentEnd()) : lines;
  }

  private static String withoutFirstLineEnd(String lines) {
    return beginsWithLineEnd(lines) ? lines.substring(Line.at(lines, 0).end()) : lines;
  }

  private String onLinesOfItsOwn(int start, int end) {
    String put = splice.removed();
    String taken = text.substring(start, end);
    String rest = text.substring(end);
    if (put.isEmpty()) {
      boolean partsLines = !beginsLine(start) && beginsWithLineEnd(taken) && taken.endsWith("\n") && !rest.isEmpty();
      return partsLines ? taken.substring(0, taken.indexOf('\n') + 1) : put;
    }
    String lineEnd = LineEnds.OF_THE_FILE.of(text);
    if (!beginsLine(start) && !beginsWithLineEnd(put)) {
      put = lineEnd + withoutFinalLineEnd(put);
    }
    boolean runsOn = !rest.isEmpty() && !beginsWithLineEnd(rest) && !put.endsWith("\n");
    return runsOn ? put + lineEnd : put;
  }

  private static boolean beginsWithLineEnd(String text) {
    return text.startsWith("\n") || text.startsWith("\r\n");
  }

  /** Whether entries of others would come under another heading: they stand behind, and a heading comes or goes before them. */
  private static boolean changesSection(String taken, String put, String rest) {
    if (lastHeading(taken).equals(lastHeading(put))) {
      return false;
    }
    return Line.of(rest).stream()
        .map(line -> line.content(rest))
        .filter(line -> !line.isBlank() && !COMMENT.matcher(line).matches())
        .findFirst()
        .filter(line -> !HEADING.matcher(line).matches())
        .isPresent();
  }

  private static Optional<String> lastHeading(String text) {
    return Line.of(text).reversed().stream().map(line -> line.content(text)).filter(line -> HEADING.matcher(line).matches()).findFirst();
  }
}
