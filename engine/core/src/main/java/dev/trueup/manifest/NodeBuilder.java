package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Builds our nodes from the parser's: aliases written out, within bounds; keys checked. */
final class NodeBuilder {

  /** Nodes that a file may have when its aliases are written out. */
  static final int MOST_NODES = 200_000;

  /** Signals aliases that never end, or more nodes than anybody writes. */
  static final class Unbounded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Unbounded(Diagnostic diagnostic) {
      super(diagnostic.summary());
      this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
      return diagnostic;
    }
  }

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<org.snakeyaml.engine.v2.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int built;

  NodeBuilder(SourceText source) {
    this.source = source;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** @throws Unbounded see there */
  Node build(org.snakeyaml.engine.v2.nodes.Node node) {
    if (++built > MOST_NODES) {
      throw new Unbounded(Diagnostic.error("manifest/too-many-aliases", "aliases that unfold into too much",
              "Written out, the aliases of this file make more than %,d values. The reader stopped here.".formatted(MOST_NODES))
          .at(span(node)));
    }
    if (!open.add(node)) {
      throw new Unbounded(Diagnostic.error("manifest/endless-alias", "an alias inside what it stands for",
              "What this anchor names contains an alias of itself, so it would never end. Write the inner part out.")
          .at(span(node)));
    }
    if (open.size() > BoundedParser.DEEPEST) {
      throw new Unbounded(SyntaxMistakes.tooDeep(span(node)));
    }
    Node result = switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case SequenceNode sequence -> {
        var items = new ArrayList<Node>();
        sequence.getValue().forEach(item -> items.add(build(item)));
        yield new Node.Items(items, span(sequence, items.isEmpty() ? Optional.empty() : Optional.of(items.getLast().span())));
      }
      case MappingNode mapping -> fields(mapping);
      default -> throw new IllegalStateException("the composer resolves every alias: " + node.getNodeType());
    };
    open.remove(node);
    return result;
  }

  private Node.Scalar scalar(ScalarNode node) {
    boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
    Value value = switch (CoreValue.of(node.getTag().getValue(), node.getValue())) {
      case CoreValue.Known(Value known) -> known;
      case CoreValue.Foreign() -> {
        diagnostics.add(Diagnostic.error("manifest/tag", "a tag that means nothing here",
                "A word that begins with `!` says of which type a value is; trueup reads only the plain types of YAML. Remove the tag, and "
                    + "quote the value where it begins with `!`.")
            .at(span(node)));
        yield new Value.Text(node.getValue());
      }
    };
    return new Node.Scalar(node.getValue(), value, plain, span(node));
  }

  private Node.Fields fields(MappingNode mapping) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    Optional<Span> last = Optional.empty();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = build(tuple.getKeyNode());
      Node value = build(tuple.getValueNode());
      last = Optional.of(value.span());
      if (!(key instanceof Node.Scalar name) || !(name.value() instanceof Value.Text)) {
        diagnostics.add(keyIsNoText(key));
        continue;
      }
      Node.Field before = fields.get(name.text());
      if (before != null) {
        diagnostics.add(Diagnostic.error("manifest/duplicate-key", "the key `" + name.text() + "` stands here twice",
                "Only one of the two can hold. Remove one, or join what they say.")
            .at(name.span()).related(before.keySpan(), "first here"));
        continue;
      }
      fields.put(name.text(), new Node.Field(name.text(), name.span(), value));
    }
    return new Node.Fields(fields, span(mapping, last));
  }

  private static Diagnostic keyIsNoText(Node key) {
    String found = switch (key) {
      case Node.Scalar scalar when scalar.value() instanceof Value.Null -> "Found a key that is nothing, wanted text.";
      case Node.Scalar scalar -> "YAML reads `%s` as %s, and keys are text.".formatted(scalar.text(), TypeWords.of(scalar));
      case Node.Items items -> "Found a list for a key, wanted text.";
      case Node.Fields fields -> "Found a mapping for a key, wanted text.";
    };
    var diagnostic = Diagnostic.error("manifest/key-not-text", "a key that is not text", found).at(key.head());
    return key instanceof Node.Scalar scalar && !scalar.text().isEmpty()
        ? diagnostic.withHint("quote it: \"" + scalar.text() + "\"") : diagnostic;
  }

  /** A collection without brackets ends with its last value; the parser ends it where the next thing begins. */
  private Span span(CollectionNode<?> node, Optional<Span> last) {
    Span whole = span(node);
    boolean ends = node.getFlowStyle() == FlowStyle.BLOCK && last.filter(end -> whole.compareTo(end) <= 0).isPresent();
    return ends ? new Span(whole.file(), whole.line(), whole.column(), last.get().endLine(), last.get().endColumn()) : whole;
  }

  private Span span(org.snakeyaml.engine.v2.nodes.Node node) {
    int from = node.getStartMark().orElseThrow().getIndex();
    int to = node.getEndMark().orElseThrow().getIndex();
    // A text block ends where the next thing begins; carets want the last written character.
    while (to > from + 1 && Character.isWhitespace(source.at(to - 1))) {
      to--;
    }
    return source.span(from, to);
  }
}
