package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** What the YAML parser stumbles over, in words of people. */
final class SyntaxMistakes {

  private SyntaxMistakes() {}

  static Diagnostic of(YamlEngineException exception, SourceText source) {
    return switch (exception) {
      case BoundedParser.TooDeep deep ->
          tooDeep(deep.mark().map(mark -> source.span(mark.getIndex(), mark.getIndex() + 1)).orElse(Span.startOf(source.shown())));
      case ReaderException reader -> Diagnostic.error("manifest/control-character", "a character that YAML does not allow",
              "Here stands the control character U+%04X. Remove it; inside double quotes it can be written as `\\x%02X`."
                  .formatted(reader.getCodePoint(), reader.getCodePoint()))
          .at(source.span(reader.getPosition(), reader.getPosition() + 1));
      case YamlVersionException version -> Diagnostic.error("manifest/yaml", "another version of YAML",
              "A manifest is YAML 1.2. Remove the line that begins with `%YAML`.").at(Span.startOf(source.shown()));
      case MarkedYamlEngineException marked -> marked(marked, source);
      default -> yaml("The reader does not understand this file.").at(Span.startOf(source.shown()));
    };
  }

  static Diagnostic tooDeep(Span span) {
    return Diagnostic.error("manifest/too-deep", "lists and mappings nested too deep",
            "More than %d levels stand inside one another here. No manifest needs that; a bracket may be missing."
                .formatted(BoundedParser.DEEPEST))
        .at(span);
  }

  private static Diagnostic marked(MarkedYamlEngineException exception, SourceText source) {
    int at = exception.getProblemMark().or(exception::getContextMark).map(Mark::getIndex).orElse(0);
    Span here = source.span(at, Math.min(at + 1, source.length()));
    String problem = String.valueOf(exception.getProblem());
    String context = String.valueOf(exception.getContext());
    if (source.at(at) == '{' && source.at(at - 1) == '$') {
      return unquotedReference(source, at);
    }
    if (problem.contains("\\t(TAB)") || problem.contains("tab character")) {
      return Diagnostic.error("manifest/tab", "a tab in the indentation", "YAML indents with blanks. Replace the tab with two blanks.")
          .at(here);
    }
    if (problem.startsWith("found undefined alias")) {
      return yaml("No anchor `&%s` stands above this alias. Write the anchor first, or quote the text where the `*` belongs to it."
          .formatted(problem.substring(problem.lastIndexOf(' ') + 1))).at(here);
    }
    if (context.contains("quoted scalar") && problem.contains("unexpected end of stream")) {
      Span quote = exception.getContextMark().map(m -> source.span(m.getIndex(), m.getIndex() + 1)).orElse(here);
      return yaml("The quote that opens here is never closed.").at(quote);
    }
    var diagnostic = yaml(words(problem, context, source, at)).at(here);
    boolean inBrackets = context.contains("flow");
    return exception.getContextMark().filter(m -> inBrackets && m.getIndex() < at)
        .map(m -> diagnostic.related(source.span(m.getIndex(), m.getIndex() + 1), "opened here"))
        .orElse(diagnostic);
  }

  private static Diagnostic unquotedReference(SourceText source, int brace) {
    int end = brace;
    while (source.at(end) != '}' && source.at(end) != '\n' && source.at(end) != -1) {
      end++;
    }
    Span span = source.span(brace - 1, source.at(end) == '}' ? end + 1 : end);
    return Diagnostic.error("manifest/unquoted-reference", "a reference without quotes",
            "Between braces or brackets YAML reads the `{` of a reference as a mapping. Put the value in double quotes.")
        .at(span).withHint("quote it: \"${…}\"");
  }

  private static String words(String problem, String context, SourceText source, int at) {
    String here = source.at(at) < 0 ? "the end of the file" : source.at(at) == '\n' ? "the end of the line"
        : "`" + Character.toString(source.at(at)) + "`";
    if (problem.startsWith("mapping values are not allowed")) {
      return "A `:` stands where no key can be. Either the text before it wants quotes, a blank is missing behind an earlier `:`, or this "
          + "line is indented further than the key that it belongs beside.";
    }
    if (problem.startsWith("expected <block end>") && problem.contains("block mapping start")) {
      return "This line is indented differently from the keys that it belongs to. Keys of one mapping begin in one column.";
    }
    if (problem.startsWith("expected <block end>")) {
      return "This line fits neither the list nor the mapping above it. A mapping holds `key: value` lines, a list holds `- item` lines, "
          + "and their first characters stand in one column.";
    }
    if (problem.startsWith("expected ',' or")) {
      return "Found %s where a comma or the closing `%s` was expected.".formatted(here, problem.contains("'}'") ? "}" : "]");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "The line before this one begins a key and has no `:`.";
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return "A list begins on a line of its own: put the `-` on the next line, indented.";
    }
    if (problem.contains("cannot start any token")) {
      return "A value cannot begin with %s. Put it in quotes.".formatted(here);
    }
    if (problem.startsWith("found unknown escape character") || problem.startsWith("expected escape sequence")) {
      return "Inside double quotes a backslash begins an escape, and this one is none. Write `\\\\`, or use single quotes.";
    }
    if (problem.startsWith("expected the node content")) {
      return "Found %s where a value was expected.".formatted(here);
    }
    if (problem.contains("unexpected end of stream")) {
      return "The file ends in the middle of this.";
    }
    if (context.contains("block scalar")) {
      return "Behind `|` or `>` only `+`, `-` and a digit may stand; the text begins on the next line.";
    }
    return "The reader lost the thread here, at %s.".formatted(here);
  }

  private static Diagnostic yaml(String detail) {
    return Diagnostic.error("manifest/yaml", "this is not YAML", detail);
  }
}
