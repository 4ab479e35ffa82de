package dev.trueup.testkit;

import dev.trueup.journal.StateDirectory;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import org.approvaltests.Approvals;

/**
 * A story is a manifest that meets a machine, and everything that follows: the plan, the outcomes, the plan again, and the way back. One
 * approved file beside the test tells it.
 *
 * <pre>
 * &#64;Test
 * void sets_what_differs_and_then_rests() {
 *   Story.of(new GoProvider())
 *       .manifest("…")
 *       .machine("…")                 // as ScriptedHost reads it
 *       .thenMachine("…")             // drift: somebody changes the machine, and trueup runs again
 *       .thenManifest("…")            // and again, with another manifest
 *       .verify();
 * }
 * </pre>
 *
 * <p>Told or not, the story sees to it that planning performs nothing and changes nothing; that after a run in which all went well there is
 * nothing left to do; and that undoing every run, newest first, gives the very machine that was there before, unless somebody else changed
 * it meanwhile: then the story shows what is left.
 */
public final class Story {

  private final List<Provider> providers;
  private final String manifest;
  private final String machine;
  private final List<Stage> stages;
  private final boolean grantsRoot;

  private Story(List<Provider> providers, String manifest, String machine, List<Stage> stages, boolean grantsRoot) {
    this.providers = List.copyOf(providers);
    this.manifest = manifest;
    this.machine = machine;
    this.stages = List.copyOf(stages);
    this.grantsRoot = grantsRoot;
  }

  /** On a bare machine, with a manifest that asks for nothing. */
  public static Story of(Provider... providers) {
    return new Story(List.of(providers), Example.EMPTY, "", List.of(), true);
  }

  public Story manifest(String text) {
    return new Story(providers, text, machine, stages, grantsRoot);
  }

  public Story machine(String text) {
    return new Story(providers, manifest, text, stages, grantsRoot);
  }

  /**
   * Then somebody else changes the machine, and trueup runs again.
   *
   * @param changes a machine text: what is so from then on
   */
  public Story thenMachine(String changes) {
    return with(new Stage.MachineChanges(changes, false));
  }

  /** Then somebody else changes the machine, and something more happens before trueup runs again. */
  public Story meanwhile(String changes) {
    return with(new Stage.MachineChanges(changes, true));
  }

  /** Then trueup runs again and looks, through the privilege, at what only that can see. */
  public Story thenRecheck() {
    return with(new Stage.LooksAgain());
  }

  /** Then the manifest is this one, and trueup runs again. */
  public Story thenManifest(String text) {
    return with(new Stage.ManifestChanges(text));
  }

  /** The user says no to every prompt for root. */
  public Story refusingRoot() {
    return new Story(providers, manifest, machine, stages, false);
  }

  private Story with(Stage stage) {
    var more = new ArrayList<>(stages);
    more.add(stage);
    return new Story(providers, manifest, machine, more, grantsRoot);
  }

  /** Compares the story with the approved one beside the test. */
  public void verify() {
    Approvals.verify(text());
  }

  /** The story, told on a fresh machine. */
  public String text() {
    Catalog catalog = Catalog.of(providers);
    try (Scratch scratch = Scratch.make()) {
      ScriptedHost host = ScriptedHost.of(machine, catalog.reads());
      return new Telling(new Engine(catalog, host, new StateDirectory(scratch.path()), grantsRoot)).tell(manifest, machine, stages);
    }
  }
}
