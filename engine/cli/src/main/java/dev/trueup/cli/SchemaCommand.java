package dev.trueup.cli;

import dev.trueup.manifest.SchemaComposer;
import java.util.List;
import java.util.function.Supplier;

/** Prints the JSON Schema of manifests. */
record SchemaCommand(Supplier<Engine> engine, Terminal terminal) implements Command {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String summary() {
    return "print the JSON Schema of manifests, for editors";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public String explanation() {
    return """
        Prints the JSON Schema (draft 2020-12) of `trueup.yaml` with every section that this trueup has. Editors that know the YAML language \
        server take it from the first line of a manifest: `# yaml-language-server: $schema=PATH`.
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    terminal.print(SchemaComposer.compose(engine.get().catalog()));
    return Exit.DONE;
  }
}
