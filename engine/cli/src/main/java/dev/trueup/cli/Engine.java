package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.apply.Spectator;
import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import dev.trueup.lock.Relock;
import dev.trueup.manifest.Manifest;
import dev.trueup.manifest.Wishes;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Selection;
import dev.trueup.provider.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An engine is everything that commands ask of trueup's core, on one machine. */
interface Engine {

  Catalog catalog();

  Machine machine();

  /** @param machine the machine to judge for, this one or another */
  Checked<Manifest> manifest(ManifestPlace place, Machine machine);

  /** What a manifest wants to be pinned, and its lock. */
  Checked<Wishes> wishes(ManifestPlace place);

  /** Finds out what pins come to: talks to other machines, writes nothing. */
  Checked<Relock> lock(Wishes wishes);

  /**
   * Brings what a machine without a network would need into a folder.
   *
   * @param folder absolute; made where it is missing
   * @param said gets a word about each thing, as it comes
   */
  List<Brought> bring(Relock relock, Path folder, Consumer<Brought> said) throws IOException;

  /**
   * What became of one of these things.
   *
   * @param label for people
   * @param failure a sentence, where it is left out
   * @param use a line of a manifest that tells of it, where one is needed
   */
  record Brought(String label, Optional<String> failure, Optional<String> use) {}

  Checked<Plan> plan(Manifest manifest, Selection selection);

  /** The recorded runs, newest first. */
  Checked<List<Run>> runs();

  /** What trueup changed here and still manages, of every project. */
  Checked<List<Owned>> owned();

  /**
   * The way back from a run: the given one, or this manifest's latest that can be undone.
   *
   * @return no plan and no error where there is nothing to undo
   */
  Checked<Plan> undo(ManifestPlace place, Optional<Run> run);

  Checked<Plan> release(ManifestPlace place, boolean restore, Selection selection);

  /** A plan as a file holds it, its steps complete. */
  Checked<String> saved(Plan plan);

  /** The plan in a file that {@link #saved} made. */
  Checked<Plan> read(Path planFile);

  /** A plan from a file, refused where the machine is not any more what it saw. */
  Checked<Plan> standing(Plan saved);

  /** Whether the checks of a plan without changes hold; other machines are asked. */
  List<Outcome> decided(Plan plan);

  /**
   * Performs a plan under the run lock.
   *
   * @param wait how long for another run that holds it
   * @param mayAsk whether {@code sudo} may ask for a password
   */
  Performance perform(Plan plan, Spectator spectator, Duration wait, boolean mayAsk);

  /** What became of the wish to perform a plan. */
  sealed interface Performance {
    record Done(Outcomes outcomes) implements Performance {}

    /** Another run is under way. */
    record Busy(Diagnostic who) implements Performance {}

    /** Nothing can be written down, so nothing was done. */
    record Refused(Diagnostic why) implements Performance {}
  }
}
