package dev.trueup.cli;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.value.KindName;
import dev.trueup.view.KindsView;
import java.util.List;
import java.util.function.Supplier;

/** Shows what can be declared. */
record KindsCommand(Supplier<Engine> engine, Terminal terminal) implements Command {

  @Override
  public String name() {
    return "kinds";
  }

  @Override
  public String summary() {
    return "show what can be declared, with examples";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.COLOR);
  }

  @Override
  public String operands() {
    return "[KIND]";
  }

  @Override
  public Range operandCount() {
    return new Range(0, 1);
  }

  @Override
  public String explanation() {
    return "Lists the kinds of things that a manifest can declare. With KIND, what it is, what happens when it leaves the manifest, and an example.";
  }

  @Override
  public Exit run(Arguments arguments) {
    Catalog catalog = engine.get().catalog();
    var view = new KindsView(terminal.outputStyle());
    terminal.print(arguments.operand().map(name -> view.one(catalog, kind(catalog, name))).orElseGet(() -> view.all(catalog)));
    return Exit.DONE;
  }

  private static Kind<?, ?> kind(Catalog catalog, String name) {
    List<String> known = catalog.kinds().keySet().stream().map(KindName::text).toList();
    if (!known.contains(name)) {
      UsageMistake mistake = UsageMistake.of("kind", "there is no such kind", "No provider brings a kind `" + name + "`; `trueup kinds` lists those there are.");
      throw Nearest.to(name, known).map(near -> mistake.withHint("did you mean `" + near + "`?")).orElse(mistake);
    }
    return catalog.kind(new KindName(name)).orElseThrow();
  }
}
