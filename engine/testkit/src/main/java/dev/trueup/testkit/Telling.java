package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcomes;
import dev.trueup.diagnostic.Checked;
import dev.trueup.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A telling is one performance of a story: it acts it out and writes it down. */
final class Telling {

  private final ScriptedHost host;
  private final Engine engine;
  private final StringBuilder told = new StringBuilder();

  Telling(Engine engine) {
    this.engine = engine;
    this.host = engine.host();
  }

  String tell(String manifest, String machine, List<Stage> stages) {
    section("manifest", manifest);
    section("machine", machine);
    String before = host.snapshot();
    boolean undisturbed = true;
    String current = manifest;
    round(current, false);
    for (Stage stage : stages) {
      section(stage.title(), stage.text());
      switch (stage) {
        case Stage.MachineChanges(String text, boolean runsOn) -> undisturbed = leavesAlone(text) && undisturbed;
        case Stage.ManifestChanges(String text) -> current = text;
        case Stage.LooksAgain l -> { }
      }
      if (!stage.runsOn()) {
        round(current, stage instanceof Stage.LooksAgain);
      }
    }
    boolean back = undo();
    if (undisturbed && back) {
      assertEquals(before, host.snapshot(), "undo gives the very machine that was there before");
    } else if (!host.performedNothing()) {
      section("machine afterwards", host.snapshot());
    }
    assertEquals(List.of(), host.unscripted(), "the machine was asked what its text does not know");
    return told.toString();
  }

  /** Somebody else changes the machine; true where only facts about it are others now. */
  private boolean leavesAlone(String changes) {
    String before = host.snapshot();
    host.change(changes);
    return host.snapshot().equals(before);
  }

  /** One run: plan, apply, plan again. */
  private void round(String manifest, boolean recheck) {
    Optional<Plan> plan = planned("plan", () -> engine.plan(manifest, recheck), manifest);
    if (plan.isEmpty() || plan.get().isEmpty()) {
      return;
    }
    Outcomes outcomes = engine.apply(plan.get());
    section("outcomes", Texts.outcomes(outcomes));
    Optional<Plan> again = planned("plan again", () -> engine.plan(manifest, false), manifest);
    if (outcomes.isWell()) {
      assertTrue(again.isPresent() && again.get().isEmpty(), () -> "after a run that went well there is nothing to do:\n" + told);
    }
  }

  /** Takes back every run, newest first. True where all of it went well. */
  private boolean undo() {
    boolean well = true;
    for (Optional<Checked<Plan>> next = engine.undo(); well && next.isPresent(); next = engine.undo()) {
      Checked<Plan> back = next.get();
      Optional<Plan> plan = planned("undo", () -> back, "");
      if (plan.isEmpty()) {
        return false;
      }
      Outcomes outcomes = engine.apply(plan.get());
      section("outcomes of undo", Texts.outcomes(outcomes));
      well = outcomes.isWell();
    }
    return well;
  }

  /** Makes a plan, watching that nothing happens, and writes it down, or else the mistakes that prevent it. */
  private Optional<Plan> planned(String title, Supplier<Checked<Plan>> planning, String manifest) {
    String before = host.snapshot();
    int deeds = host.deeds().size();
    Checked<Plan> plan = planning.get();
    assertEquals(deeds, host.deeds().size(), "planning performs nothing");
    assertEquals(before, host.snapshot(), "planning changes nothing");
    if (plan.isUsable()) {
      section(title, Texts.plan(plan.value().orElseThrow()));
    }
    if (!plan.diagnostics().isEmpty()) {
      section(plan.isUsable() ? "warnings" : "mistakes", Texts.mistakes(plan.diagnostics(), manifest));
    }
    return plan.isUsable() ? plan.value() : Optional.empty();
  }

  private void section(String title, String text) {
    told.append("--- ").append(title).append(" ---\n").append(text);
    told.append(text.endsWith("\n") || text.isEmpty() ? "" : "\n").append('\n');
  }
}
