package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.manifest.Manifest;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Selection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Planning is the way from arguments to a plan, shared by the commands that make one. Says what is wrong on the way.
 *
 * @param here the working directory
 */
record Planning(Engine engine, Terminal terminal, Path here) {

  /** A plan, or how to end without one. */
  sealed interface Planned {
    record Ready(Plan plan) implements Planned {}

    record Ended(Exit exit) implements Planned {}
  }

  static Selection selection(Arguments arguments) {
    return new Selection(arguments.texts(Option.ONLY), arguments.texts(Option.EXCEPT), arguments.has(Option.RECHECK), arguments.has(Option.NETWORK));
  }

  /** A plan towards the manifest. */
  Planned towardsManifest(Arguments arguments) {
    Optional<ManifestPlace> place = place(arguments);
    if (place.isEmpty()) {
      return new Planned.Ended(Exit.MANIFEST);
    }
    Checked<Manifest> manifest = engine.manifest(place.get(), engine.machine());
    if (!manifest.isUsable()) {
      terminal.report(manifest.diagnostics());
      return new Planned.Ended(Exit.MANIFEST);
    }
    return usable(engine.plan(manifest.value().orElseThrow(), selection(arguments)));
  }

  /** The place of the manifest; says so where there is none. */
  Optional<ManifestPlace> place(Arguments arguments) {
    return place(arguments.text(Option.FILE));
  }

  /** @param named a manifest or its folder, where one was named */
  Optional<ManifestPlace> place(Optional<String> named) {
    Optional<ManifestPlace> place = ManifestPlace.find(named, here);
    if (place.isEmpty()) {
      terminal.report(Diagnostic.error("manifest/not-found", "there is no `trueup.yaml` here",
              "Neither this folder nor one above it has a `trueup.yaml`. Write one, or name one with `--file PATH`.")
          .withHint(OtherWords.FIRST_MANIFEST));
    }
    return place;
  }

  /** The plan where it can be used; its mistakes are said, and so are its warnings, each once. */
  Planned usable(Checked<Plan> checked) {
    terminal.report(Stream.concat(checked.diagnostics().stream(), checked.value().stream().flatMap(plan -> plan.warnings().stream()))
        .distinct().sorted(Diagnostic.BY_PLACE).toList());
    if (checked.isUsable()) {
      return new Planned.Ready(checked.value().orElseThrow());
    }
    boolean selection = checked.diagnostics().stream().filter(Diagnostic::isError).allMatch(d -> d.code().equals("plan/unknown-address"));
    boolean manifest = checked.diagnostics().stream().filter(Diagnostic::isError).anyMatch(d -> d.span().isPresent());
    return new Planned.Ended(selection ? Exit.USAGE : manifest ? Exit.MANIFEST : Exit.FAILED);
  }
}
