package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replaces references by what they stand for. A value that is one reference keeps the type of what it stands for. */
final class References {

  private final Variables variables;
  private final Mistakes mistakes;
  private final Set<KeyPath> replaced = new LinkedHashSet<>();
  private final Set<KeyPath> bad = new LinkedHashSet<>();

  References(Variables variables, Mistakes mistakes) {
    this.variables = variables;
    this.mistakes = mistakes;
  }

  /** Nodes that held a reference. */
  Set<KeyPath> replaced() {
    return replaced;
  }

  /** Nodes whose reference could not be replaced. */
  Set<KeyPath> bad() {
    return bad;
  }

  Node replaced(Node node, Shape shape, KeyPath path) {
    if (shape.marked("x-verbatim")) {
      return node;
    }
    return switch (node) {
      case Node.Scalar scalar when Reference.standsIn(scalar) -> {
        replaced.add(path);
        Optional<Node> value = value(scalar);
        if (value.isEmpty()) {
          bad.add(path);
        }
        yield value.orElse(scalar);
      }
      case Node.Scalar scalar -> scalar;
      case Node.Items items -> {
        List<Node> all = new ArrayList<>();
        for (Node item : items.items()) {
          all.add(replaced(item, shape.item(item), path.child(all.size())));
        }
        yield new Node.Items(all, items.span());
      }
      case Node.Fields fields -> {
        var all = new LinkedHashMap<String, Node.Field>();
        fields.fields().forEach((key, field) -> {
          if (key.contains("${")) {
            mistakes.add(ReferenceMistakes.inKey(field.keySpan()));
            bad.add(path.child(key));
          }
          all.put(key, field.with(replaced(field.value(), shape.property(key, field.value()), path.child(key))));
        });
        yield new Node.Fields(all, fields.span());
      }
    };
  }

  private Optional<Node> value(Node.Scalar scalar) {
    List<Reference> pieces = Reference.parse(scalar.text());
    if (pieces.size() == 1 && pieces.getFirst() instanceof Reference.To to) {
      return found(to, scalar).map(value -> moved(value, scalar.span()));
    }
    var text = new StringBuilder();
    boolean whole = true;
    for (Reference piece : pieces) {
      Optional<String> part = switch (piece) {
        case Reference.Literal literal -> Optional.of(literal.text());
        case Reference.Unknown unknown -> {
          mistakes.add(ReferenceMistakes.unknown(unknown, span(scalar, unknown.start(), unknown.written())));
          yield Optional.empty();
        }
        case Reference.To to -> found(to, scalar).flatMap(value -> text(value, to, scalar));
      };
      whole &= part.isPresent();
      text.append(part.orElse(""));
    }
    String joined = text.toString();
    Value read = scalar.plain() ? CoreValue.plain(joined) : new Value.Text(joined);
    return whole ? Optional.of(new Node.Scalar(joined, read, scalar.plain(), scalar.span())) : Optional.empty();
  }

  private Optional<Node> found(Reference.To to, Node.Scalar scalar) {
    return switch (variables.find(to)) {
      case Variables.Found(Node value) -> Optional.of(value);
      case Variables.Wrong(Diagnostic why) -> {
        mistakes.add(why.at(span(scalar, to.start(), to.written())));
        yield Optional.empty();
      }
      case Variables.WrongElsewhere() -> Optional.empty();
    };
  }

  private Optional<String> text(Node value, Reference.To to, Node.Scalar scalar) {
    if (value instanceof Node.Scalar inner) {
      return Optional.of(inner.text());
    }
    mistakes.add(ReferenceMistakes.listInText(to).at(span(scalar, to.start(), to.written())));
    return Optional.empty();
  }

  /** What stands somewhere else, as if it had been written here. */
  private static Node moved(Node value, Span here) {
    return switch (value) {
      case Node.Scalar scalar -> new Node.Scalar(scalar.text(), scalar.value(), scalar.plain(), here);
      case Node.Items items -> new Node.Items(items.items().stream().map(item -> moved(item, here)).toList(), here);
      case Node.Fields fields -> new Node.Fields(fields.fields(), here);
    };
  }

  /** The very reference where the text stands as it was written, else all of the scalar. */
  private static Span span(Node.Scalar scalar, int start, String written) {
    Span all = scalar.span();
    int length = scalar.text().codePointCount(0, scalar.text().length());
    int quote = (all.endColumn() - all.column() - length) / 2;
    boolean asWritten = all.line() == all.endLine() && all.endColumn() - all.column() == length + 2 * quote && quote >= 0 && quote <= 1;
    if (!asWritten) {
      return all;
    }
    int from = all.column() + quote + scalar.text().codePointCount(0, start);
    return new Span(all.file(), all.line(), from, all.line(), from + written.codePointCount(0, written.length()));
  }
}
