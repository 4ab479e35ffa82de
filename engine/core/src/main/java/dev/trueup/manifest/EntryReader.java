package dev.trueup.manifest;

import dev.trueup.provider.Entry;
import dev.trueup.provider.Terms;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns nodes into entries: terms taken off and inherited, defaults put in, paths resolved, files and secrets read. */
final class EntryReader {

  private final PathReader paths;
  private final SecretReader secrets;
  private final TermsReader terms;
  private final Set<KeyPath> bad = new LinkedHashSet<>();

  EntryReader(Reading reading, TermsReader terms, Mistakes mistakes) {
    this.paths = new PathReader(reading, mistakes);
    this.secrets = new SecretReader(reading, paths, mistakes);
    this.terms = terms;
  }

  /** Nodes that could not be turned into entries; what stands in their place is of no use. */
  Set<KeyPath> bad() {
    return bad;
  }

  Entry read(Node node, Shape shape, KeyPath path, Terms outer) {
    if (shape.marked("x-verbatim")) {
      return verbatim(node, outer);
    }
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar, shape, path, outer);
      case Node.Items items -> {
        List<Entry> all = new ArrayList<>();
        for (Node item : items.items()) {
          all.add(read(item, shape.item(item), path.child(all.size()), outer));
        }
        yield new Entry.Items(all, items.span(), outer);
      }
      case Node.Fields fields when shape.marked("x-secret") ->
          secrets.read(fields, outer).orElseGet(() -> placeholder(fields, path, outer));
      case Node.Fields fields -> fields(fields, shape, path, outer);
    };
  }

  private Entry fields(Node.Fields written, Shape shape, KeyPath path, Terms outer) {
    boolean carriesTerms = shape.marked("x-terms");
    Terms here = carriesTerms ? terms.read(written, outer) : outer;
    Node.Fields own = carriesTerms ? written.without(Set.copyOf(SchemaComposer.TERMS)) : written;
    Node.Fields fields = here.absent() ? own : withDefaults(own, shape);
    var all = new LinkedHashMap<String, Entry.Field>();
    for (Node.Field field : fields.fields().values()) {
      Entry value = read(field.value(), shape.property(field.key(), field.value()), path.child(field.key()), here);
      all.put(field.key(), new Entry.Field(field.key(), field.keySpan(), value));
    }
    return new Entry.Fields(all, written.span(), here);
  }

  private static Node.Fields withDefaults(Node.Fields fields, Shape shape) {
    Node.Fields complete = fields;
    for (Map.Entry<String, Value.MapOf> property : shape.properties().entrySet()) {
      Optional<Value> value = Shape.at(shape.root(), property.getValue(), fields).first("default")
          .filter(each -> !(each instanceof Value.MapOf) && !(each instanceof Value.ListOf));
      if (value.isPresent() && !fields.fields().containsKey(property.getKey())) {
        var node = new Node.Scalar(value.get().toString(), value.get(), false, fields.head());
        complete = complete.with(new Node.Field(property.getKey(), fields.head(), node));
      }
    }
    return complete;
  }

  private Entry scalar(Node.Scalar scalar, Shape shape, KeyPath path, Terms outer) {
    if (shape.marked("x-file")) {
      return paths.file(scalar, outer).orElseGet(() -> placeholder(scalar, path, outer));
    }
    if (shape.marked("x-path")) {
      return paths.path(scalar, outer).orElseGet(() -> placeholder(scalar, path, outer));
    }
    return new Entry.Scalar(scalar.text(), scalar.value(), scalar.span(), outer);
  }

  private Entry placeholder(Node node, KeyPath path, Terms outer) {
    bad.add(path);
    return new Entry.Scalar("", new Value.Null(), node.span(), outer);
  }

  private static Entry verbatim(Node node, Terms terms) {
    return switch (node) {
      case Node.Scalar scalar -> new Entry.Scalar(scalar.text(), scalar.value(), scalar.span(), terms);
      case Node.Items items -> new Entry.Items(items.items().stream().map(item -> verbatim(item, terms)).toList(), items.span(), terms);
      case Node.Fields fields -> {
        var all = new LinkedHashMap<String, Entry.Field>();
        fields.fields().forEach((key, field) -> all.put(key, new Entry.Field(key, field.keySpan(), verbatim(field.value(), terms))));
        yield new Entry.Fields(all, fields.span(), terms);
      }
    };
  }
}
