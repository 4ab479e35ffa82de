package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A YAML reader turns a text into nodes with places, by YAML 1.2's core schema. */
final class YamlReader {

  private YamlReader() {}

  /** The mapping at the top of the file. */
  static Checked<dev.trueup.manifest.Node.Fields> read(SourceText source) {
    var settings = LoadSettings.builder()
        .setSchema(new CoreSchema())
        .setUseMarks(true)
        .setAllowNonScalarKeys(true)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setMaxAliasesForCollections(Integer.MAX_VALUE)
        .build();
    try {
      var composer = new Composer(settings, new BoundedParser(new ParserImpl(settings, new StreamReader(settings, source.text()))));
      if (!composer.hasNext()) {
        return Checked.failed(empty(source));
      }
      Node document = composer.next();
      var builder = new NodeBuilder(source);
      dev.trueup.manifest.Node top = builder.build(document);
      var mistakes = new Mistakes();
      mistakes.addAll(builder.diagnostics());
      if (composer.hasNext()) {
        mistakes.add(secondDocument(source, composer.next()));
      }
      return switch (top) {
        case dev.trueup.manifest.Node.Scalar scalar when scalar.isNothing() -> Checked.failed(empty(source));
        case dev.trueup.manifest.Node.Fields fields -> Checked.of(fields, mistakes.sorted());
        case dev.trueup.manifest.Node.Scalar scalar -> Checked.failed(noMapping(scalar.span(), "a single text"));
        case dev.trueup.manifest.Node.Items items -> Checked.failed(noMapping(items.head(), "a list"));
      };
    } catch (NodeBuilder.Unbounded unbounded) {
      return Checked.failed(unbounded.diagnostic());
    } catch (YamlEngineException syntax) {
      return Checked.failed(SyntaxMistakes.of(syntax, source));
    }
  }

  private static Diagnostic empty(SourceText source) {
    return Diagnostic.error("manifest/empty", "the manifest is empty",
            "There is nothing in it. A manifest begins with `trueup: 1` and `name:`, then sections follow.")
        .at(Span.startOf(source.shown()))
        .withHint(FileMistakes.FIRST_LINES);
  }

  private static Diagnostic secondDocument(SourceText source, Node second) {
    int start = second.getStartMark().orElseThrow().getIndex();
    return Diagnostic.error("manifest/two-documents", "a second document in the file",
            "A line `---` above starts another document, and a manifest is one. Remove the line, or move this part to a file of its own "
                + "and name that under `include`.")
        .at(source.span(start, start + 1));
  }

  private static Diagnostic noMapping(Span span, String found) {
    return Diagnostic.error("manifest/no-mapping", "the manifest is not a mapping of keys",
            "Found " + found + " at the top. A manifest is `key: value` lines: `trueup: 1`, `name:`, then sections.")
        .at(span);
  }
}
