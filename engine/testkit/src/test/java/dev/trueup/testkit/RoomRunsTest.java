package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcomes;
import dev.trueup.apply.Stop;
import dev.trueup.host.Command;
import dev.trueup.host.Expect;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.journal.StateDirectory;
import dev.trueup.plan.Plan;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.testkit.scripted.Lock;
import dev.trueup.testkit.scripted.ScriptedThing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what was moved aside when the work that it made room for fails, or trueup dies. */
class RoomRunsTest {

  private static final HostPath LAMP = HostPath.linux("~/.things/lamp");
  private static final HostPath ASIDE = HostPath.linux("~/.things/lamp.aside");
  private static final String OLD = "== ~/.things/lamp\n  value=old\n";
  private static final String WELL = "> thingctl make lamp\n  == ~/.things/lamp\n    value=red\n";
  private static final String ILL = "> thingctl make lamp\n  < no network\n  ! 1\n";
  private static final String RED = "trueup: 1\nname: home\nscripted: { things: [{ name: lamp, value: red }] }\n";

  private static final Catalog CATALOG = Catalog.of(List.of(new Mover().provider()));

  /** A command makes the thing, and what was there is moved aside for it. */
  private static final class Mover extends BentKind {
    @Override
    public Remedy remedy(Deviation<ScriptedThing> deviation, Lock evidence, Past past, Machine machine) {
      Step make = new Step.Run(Command.of("thingctl", "make", "lamp"), Privilege.USER, false);
      Step back = new Step.Rename(ASIDE, LAMP, Expect.ANYTHING);
      return switch (deviation) {
        case Deviation.Missing<ScriptedThing>(ScriptedThing desired) -> Remedy.steps(isOld(desired) ? back : make);
        case Deviation.Different<ScriptedThing>(ScriptedThing desired, var actual, var attributes) -> isOld(desired)
            ? Remedy.steps(Step.discard(LAMP), back) : Remedy.steps(new Step.Rename(LAMP, ASIDE, Expect.ANYTHING), make);
        case Deviation.Unwanted<ScriptedThing> u -> Remedy.steps(Step.discard(LAMP));
      };
    }

    private static boolean isOld(ScriptedThing thing) {
      return thing.value().orElse("").equals("old");
    }
  }

  @TempDir Path state;

  @Test
  void what_was_moved_aside_comes_back_when_the_work_fails() {
    ScriptedHost host = machine(OLD + ILL + WELL);
    Outcomes outcomes = engine(host).apply(plan(host));
    assertFalse(outcomes.isWell());
    assertTrue(Texts.outcomes(outcomes).contains("What it had moved aside is back in its place."), () -> Texts.outcomes(outcomes));
    assertEquals(Type.MISSING, host.stat(ASIDE).type());
    assertTrue(host.snapshot().contains("value=old"));
    assertTrue(engine(host).undo().isEmpty(), "a run that gave back all it did has nothing to take back");
    apply(host, plan(host));
    undo(host);
    assertTrue(host.snapshot().contains(OLD), host::snapshot);
  }

  @Test
  void what_cannot_come_back_at_once_comes_back_by_undo() {
    ScriptedHost host = machine(OLD + "> thingctl make lamp\n  ! 1\n  == ~/.things/lamp\n    value=half\n" + WELL);
    Outcomes outcomes = engine(host).apply(plan(host));
    assertTrue(Texts.outcomes(outcomes).contains("could not be put back at once"), () -> Texts.outcomes(outcomes));
    assertEquals(Type.FILE, host.stat(ASIDE).type());
    undo(host);
    assertTrue(host.snapshot().contains(OLD), host::snapshot);
    assertEquals(Type.MISSING, host.stat(ASIDE).type());
  }

  @Test
  void killed_before_the_work_undo_brings_back_what_was_moved_aside() {
    ScriptedHost host = machine(OLD + WELL);
    dies(host, Step.Run.class);
    assertEquals(Type.MISSING, host.stat(LAMP).type());
    undo(host);
    assertTrue(host.snapshot().contains(OLD), host::snapshot);
  }

  @Test
  void killed_before_the_work_the_next_run_does_it_and_undo_takes_back_both() {
    ScriptedHost host = machine(OLD + WELL);
    dies(host, Step.Run.class);
    apply(host, plan(host));
    assertTrue(host.snapshot().contains("value=red"));
    undo(host);
    assertTrue(host.snapshot().contains(OLD), host::snapshot);
  }

  @Test
  void killed_before_the_work_what_was_moved_aside_comes_back_when_nobody_wants_the_work_any_more() {
    ScriptedHost host = machine(OLD + WELL);
    dies(host, Step.Run.class);
    apply(host, engine(host).plan("trueup: 1\nname: home\n").value().orElseThrow());
    assertTrue(host.snapshot().contains(OLD), host::snapshot);
  }

  /** Between giving back and writing that down. */
  @Test
  void killed_when_it_was_given_back_nothing_is_left_to_do() {
    ScriptedHost host = machine(OLD + ILL);
    Plan plan = plan(host);
    assertThrows(Interrupted.Killed.class, () -> engine(host).apply(plan,
        new Interrupted(host, step -> step instanceof Step.Rename rename && rename.to().equals(LAMP), true), new Stop()));
    assertTrue(host.snapshot().contains(OLD), host::snapshot);
    engine(host).undo().ifPresent(back -> assertTrue(back.value().orElseThrow().acting().isEmpty()));
  }

  private void dies(ScriptedHost host, Class<? extends Step> deadly) {
    Plan plan = plan(host);
    assertThrows(Interrupted.Killed.class, () -> engine(host).apply(plan, new Interrupted(host, deadly::isInstance, false), new Stop()));
  }

  private void apply(ScriptedHost host, Plan plan) {
    Outcomes outcomes = engine(host).apply(plan);
    assertTrue(outcomes.isWell(), () -> Texts.outcomes(outcomes));
  }

  private void undo(ScriptedHost host) {
    apply(host, engine(host).undo().orElseThrow().value().orElseThrow());
  }

  private Plan plan(ScriptedHost host) {
    return engine(host).plan(RED).value().orElseThrow();
  }

  private Engine engine(ScriptedHost host) {
    return new Engine(CATALOG, host, new StateDirectory(state), true);
  }

  private static ScriptedHost machine(String text) {
    return ScriptedHost.of(text, CATALOG.reads());
  }
}
