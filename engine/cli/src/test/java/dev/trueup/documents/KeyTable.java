package dev.trueup.documents;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A key table is every key below one place of a schema, a row each. */
final class KeyTable {

  private static final String HEAD = """
      | key | type | default | what it is | example |
      |---|---|---|---|---|
      """;

  private final StringBuilder rows = new StringBuilder();
  /** Where each definition that has keys of its own was told. */
  private final Map<String, String> told = new LinkedHashMap<>();

  private KeyTable() {}

  /** One table for the whole section, or one for each form of its items. */
  static void tables(SchemaNode schema, StringBuilder page) {
    SchemaNode entries = schema.item().orElse(schema);
    if (entries.hasTitledForms()) {
      for (SchemaNode form : entries.forms()) {
        page.append("\n## ").append(form.title().orElseThrow()).append("\n\n").append(form.description()).append("\n");
        String table = of(form);
        page.append(table.equals(HEAD) ? "" : "\n" + table);
      }
    } else {
      page.append("\n## Keys\n\n").append(of(entries));
    }
  }

  static String of(SchemaNode schema) {
    var table = new KeyTable();
    table.below("", schema);
    return HEAD + table.rows;
  }

  private void below(String path, SchemaNode schema) {
    schema.keys().forEach((key, node) -> {
      if (!(key.equals("value") && (schema.hasShortForm() || path.endsWith("NAME")))) {
        place(join(path, key), node, schema.requires(key));
      }
    });
    schema.anyKey().filter(node -> !node.description().isEmpty()).ifPresent(node -> place(join(path, "NAME"), node, false));
    schema.item().filter(item -> !item.keys().isEmpty()).ifPresent(item -> place(path + "[]", item, false));
    schema.forms().forEach(form -> below(path, form));
  }

  private void place(String path, SchemaNode node, boolean required) {
    String before = told.getOrDefault(node.definition(), "");
    row(path, node, required, before.isEmpty() ? "" : "Its keys: as under `" + before + "`.");
    if (before.isEmpty()) {
      int length = rows.length();
      below(path, node);
      if (rows.length() > length && !node.definition().isEmpty()) {
        told.put(node.definition(), path);
      }
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void row(String path, SchemaNode node, boolean required, String more) {
    List<String> about = new ArrayList<>();
    about.add(node.description());
    for (int i = 0; i < node.wordDescriptions().size(); i++) {
      about.add("`" + node.words().get(i) + "`: " + node.wordDescriptions().get(i));
    }
    about.add(more);
    String type = node.type() + (node.takesTerms() ? "; [terms](README.md#terms)" : "") + (required ? "; **required**" : "");
    rows.append("| `").append(path).append("` | ").append(type)
        .append(" | ").append(node.fallback().map(KeyTable::code).orElse(""))
        .append(" | ").append(cell(about.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("<br>"))))
        .append(" | ").append(node.example().map(KeyTable::code).orElse("")).append(" |\n");
  }

  private static String code(Value value) {
    String text = value instanceof Value.Text(String plain) && !plain.isEmpty() && !plain.contains("\n") ? plain : Json.write(value);
    return "`" + cell(text) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
