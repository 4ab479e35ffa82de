package dev.trueup.documents;

import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import dev.trueup.value.Json;
import dev.trueup.value.Value;

/** A section page is what the reference says about one section: its keys as its schema has them, and its provider's kinds. */
final class SectionPage {

  private SectionPage() {}

  static String of(Section section, Provider provider) {
    SchemaNode schema = schema(section);
    var page = new StringBuilder("# `" + section.key() + "`\n\n");
    page.append(schema.description()).append("\n\n");
    page.append("*Made from the section's schema and its kinds; see [all sections](README.md) and the [guide](../guide.md).*\n");
    KeyTable.tables(schema, page);
    page.append("\n## Kinds\n");
    for (Kind<?, ?> kind : provider.kinds()) {
      page.append("\n### `").append(kind.name()).append("`\n\n").append(kind.summary()).append('\n');
      if (!kind.isCheck()) {
        page.append("\nWhen it leaves the manifest: ").append(switch (kind.whenRemoved()) {
          case RESTORE -> "what was there before comes back.";
          case REMOVE -> "it is taken away.";
          case KEEP -> "it stays.";
        }).append('\n');
      }
      page.append("\n```yaml\n").append(kind.example().strip()).append("\n```\n");
    }
    return page.toString();
  }

  static SchemaNode schema(Section section) {
    try {
      return SchemaNode.root((Value.MapOf) Json.read(section.schema()));
    } catch (Json.Broken broken) {
      throw new IllegalStateException(section.key(), broken);
    }
  }
}
