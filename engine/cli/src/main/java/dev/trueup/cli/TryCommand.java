package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.manifest.Manifest;
import dev.trueup.view.TryView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tries a manifest where it can do no harm: plan, apply, plan again and undo in a throw-away home. */
record TryCommand(Supplier<Engine> engine, Elsewhere elsewhere, Terminal terminal, Interrupts interrupts, Path here) implements Command {

  private static final Option KEEP = Option.flag("--keep", "leave the throw-away home and the copy as the apply made them, to look at");

  @Override
  public String name() {
    return "try";
  }

  @Override
  public String summary() {
    return "try a manifest in a throw-away home: plan, apply, plan again, undo";
  }

  @Override
  public List<Option> options() {
    return List.of(KEEP, Option.YES, Option.NO_INPUT, Option.STEPS, Option.ALL, Option.COLOR);
  }

  @Override
  public String operands() {
    return "[MANIFEST or FOLDER]";
  }

  @Override
  public Range operandCount() {
    return new Range(0, 1);
  }

  @Override
  public String explanation() {
    return """
        Makes an empty home and a copy of the manifest's folder, and shows there what trueup does: the plan, the apply with real downloads, \
        the second plan that finds nothing to do, and the undo that leaves both as they were. Your own files stay as they are.

        What needs root or an administrator, or lies outside the two folders, is left out and listed. Commands that the manifest spells \
        (`validate`, `after_change`, secrets) run only after you agreed, or with `--yes`. This protects files; it is no sandbox against \
        hostile code: what is downloaded and built runs with your rights.
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    Optional<ManifestPlace> place = new Planning(engine.get(), terminal, here).place(arguments.operand());
    if (place.isEmpty()) {
      return Exit.MANIFEST;
    }
    Checked<Manifest> judged = engine.get().manifest(place.get(), engine.get().machine());
    if (!judged.isUsable()) {
      terminal.report(judged.diagnostics());
      return Exit.MANIFEST;
    }
    Path folder = place.get().path().getParent();
    Throwaway throwaway;
    try {
      throwaway = Throwaway.of(Path.of(engine.get().machine().variable("TMPDIR").orElse("/tmp")), folder);
    } catch (IOException failed) {
      terminal.report(failed instanceof Throwaway.TooLarge ? tooLarge() : Refusals.cannotWrite("a copy of " + folder, failed));
      return Exit.CANNOT_WRITE;
    }
    try {
      var copy = new ManifestPlace(throwaway.project(folder).resolve(place.get().path().getFileName()), place.get().shown());
      return new Trial(elsewhere.engine(throwaway.home()), terminal, interrupts, throwaway, arguments.has(KEEP)).run(copy, arguments);
    } finally {
      clear(throwaway, arguments.has(KEEP));
    }
  }

  private void clear(Throwaway throwaway, boolean keep) {
    if (keep) {
      terminal.print(TryView.of(terminal.outputStyle()).kept(throwaway.home().toString(), throwaway.root().resolve("project").toString()));
      return;
    }
    try {
      throwaway.remove();
    } catch (IOException failed) {
      terminal.report(Refusals.cannotWrite(throwaway.root().toString(), failed));
    }
  }

  private static Diagnostic tooLarge() {
    return Diagnostic.error("cli/try-too-large", "the manifest's folder is too large to be copied",
        "`trueup try` works on a copy of the folder that the manifest stands in, and this one holds more than 256 MiB. Put the manifest into a"
            + " folder of its own, or look at `trueup plan`, which changes nothing.");
  }
}
