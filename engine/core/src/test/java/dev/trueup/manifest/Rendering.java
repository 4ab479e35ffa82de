package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Severity;
import dev.trueup.diagnostic.Span;
import java.util.List;
import java.util.Map;

/** Diagnostics as text for approval: everything that a view could show, and the characters that carets would mark. */
final class Rendering {

  private Rendering() {}

  static String of(List<Diagnostic> diagnostics, Map<String, String> files) {
    var text = new StringBuilder();
    for (Diagnostic each : diagnostics) {
      text.append(each.severity() == Severity.ERROR ? "error: " : "warning: ").append(each.summary());
      text.append("  [").append(each.code()).append("]\n");
      each.span().ifPresent(span -> text.append("  ").append(span.place()).append("  ").append(marked(span, files)).append('\n'));
      text.append("  ").append(each.detail()).append('\n');
      each.related().forEach(other -> text.append("  ").append(other.span().place()).append("  ").append(other.label()).append('\n'));
      each.hint().ifPresent(hint -> text.append("  hint: ").append(hint).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  private static String marked(Span span, Map<String, String> files) {
    String file = files.getOrDefault(span.file(), "");
    String[] lines = file.split("\n", -1);
    if (span.line() > lines.length) {
      return "";
    }
    int[] points = lines[span.line() - 1].codePoints().toArray();
    int end = span.endLine() == span.line() ? span.endColumn() : points.length + 1;
    int from = Math.min(span.column() - 1, points.length);
    int to = Math.clamp(end - 1, from, points.length);
    return "»" + new String(points, from, to - from) + "«";
  }
}
