package dev.trueup.documents;

import dev.trueup.provider.Section;
import java.util.Set;

/** The general page is the first of the reference: the sections, the keys of no section, and the terms. */
final class GeneralPage {

  private GeneralPage() {}

  static String of(SchemaNode general, Set<Section> sections) {
    var page = new StringBuilder("# Reference\n\n").append(general.description()).append("\n\n");
    page.append("*Made from the schemas that editors and `trueup validate` use. By example: the [guide](../guide.md).*\n");
    page.append("\n## Sections\n\n| section | what it is |\n|---|---|\n");
    sections.forEach(section -> page.append("| [`%s`](%s.md) | %s |\n"
        .formatted(section.key(), section.key(), SectionPage.schema(section).description())));
    page.append("\n## General keys\n\n").append(KeyTable.of(general));
    page.append("\n## Terms\n\nThey may stand on a section and on each of its entries where the tables say so.\n\n")
        .append("| term | type | what it is |\n|---|---|---|\n");
    general.terms().forEach((term, node) -> page.append("| `%s` | %s | %s |\n".formatted(term, node.type(), node.description())));
    page.append("\n## Secrets\n\n").append(general.defined("trueup.secret").description()).append("\n\n")
        .append("| key | type | what it is |\n|---|---|---|\n");
    general.defined("trueup.secret").forms().forEach(form -> form.keys().forEach((key, node) ->
        page.append("| `%s` | %s | %s |\n".formatted(key, node.type(), node.description()))));
    return page.toString();
  }
}
