package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of our own file in {@code environment.d}, which systemd's user manager reads: {@code K=v}, quotes, and {@code $V} expanded
 * even inside of quotes, where {@code $$} is one dollar (environment.d(5)).
 */
final class EnvironmentDGrammar implements FlatGrammar {

  private static final String HEADER =
      """
      # This file is written by trueup and read by systemd for the services of your user.
      # `trueup plan` shows what is changed in it by hand, `trueup release` leaves it to you.
      """;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");
  private static final Pattern FRONT = Pattern.compile("([^:]+):\\$(?:PATH|\\{PATH\\})", Pattern.DOTALL);
  private static final Pattern END = Pattern.compile("\\$(?:PATH|\\{PATH\\}):([^:]+)", Pattern.DOTALL);

  @Override
  public Optional<String> problem(String text) {
    return EnvironmentDText.of(text).open().map(start -> "line " + Line.numberOf(text, start) + ": the value goes on behind the last line");
  }

  @Override
  public List<Found> find(String text) {
    return EnvironmentDText.of(text).assignments().stream()
        .filter(assignment -> assignment.name().matches("[A-Za-z_][A-Za-z0-9_]*"))
        .map(assignment -> found(text, assignment))
        .toList();
  }

  private static Found found(String text, EnvironmentDText.Assignment assignment) {
    String value = assignment.unquoted();
    if (assignment.name().equals("PATH")) {
      Matcher front = FRONT.matcher(value);
      if (front.matches() && expands(front.group(1)).isPresent()) {
        return addition(assignment, expands(front.group(1)).get(), "front");
      }
      Matcher end = END.matcher(value);
      if (end.matches() && expands(end.group(1)).isPresent()) {
        return addition(assignment, expands(end.group(1)).get(), "end");
      }
    }
    Value read = expands(value).map(Value::text)
        .orElseGet(() -> Spelling.computed(text.substring(assignment.valueStart(), assignment.valueEnd())));
    return new Found(EntryKey.of(assignment.name()), read, assignment.start(), assignment.end());
  }

  private static Found addition(EnvironmentDText.Assignment assignment, String directory, String end) {
    return new Found(EntryKey.of("PATH", directory), Value.text(end), assignment.start(), assignment.end());
  }

  /** What systemd makes of an unquoted value that refers to no variable; empty for one that does. */
  private static Optional<String> expands(String unquoted) {
    var value = new StringBuilder();
    for (int at = 0; at < unquoted.length(); at++) {
      char c = unquoted.charAt(at);
      char next = at + 1 < unquoted.length() ? unquoted.charAt(at + 1) : ' ';
      if (c == '$' && next == '$') {
        at++;
      } else if (c == '$' && (next == '{' || next == '_' || Character.isLetterOrDigit(next))) {
        return Optional.empty();
      }
      value.append(c);
    }
    return Optional.of(value.toString());
  }

  @Override
  public String spell(EntryKey key, Value value) {
    if (Spelling.isAdditionToPath(key)) {
      boolean front = Spelling.text(value).orElse("front").equals("front");
      return "PATH=" + quote(dollars(key.last()), front ? "" : "${PATH}:", front ? ":${PATH}" : "");
    }
    return key.last() + "=" + Spelling.source(value).orElseGet(() -> quote(dollars(Spelling.text(value).orElse("")), "", ""));
  }

  private static String dollars(String text) {
    return text.replace("$", "$$");
  }

  private static String quote(String text, String before, String after) {
    return PLAIN.matcher(text).matches()
        ? before + text + after
        : '"' + before + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("`", "\\`") + after + '"';
  }

  @Override
  public LineEnds lineEnds() {
    return LineEnds.OF_THE_FILE;
  }

  @Override
  public String blank() {
    return HEADER;
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    if (Spelling.isAdditionToPath(key)) {
      return Spelling.unspeakableAddition(key, value);
    }
    Optional<String> name = Spelling.unspeakableName(key);
    if (name.isPresent() || Spelling.source(value).isPresent()) {
      return name;
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    return text.get().isEmpty()
        ? Optional.of("systemd refuses an empty value, remove the entry instead")
        : Spelling.breaksLine(text.get());
  }
}
