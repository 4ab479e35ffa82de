package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcomes;
import dev.trueup.diagnostic.Checked;
import dev.trueup.journal.StateDirectory;
import dev.trueup.plan.Plan;
import dev.trueup.provider.WhenRemoved;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/** What the engine and a kind do together with the kind's example: it comes true, it rests, and it goes again. */
record ConvergenceLaws(Example example) {

  List<DynamicTest> tests() {
    String kind = example.kind().name() + " ";
    if (example.kind().isCheck()) {
      return List.of(DynamicTest.dynamicTest(kind + "changes nothing", this::changesNothing));
    }
    return List.of(
        DynamicTest.dynamicTest(kind + "comes true, rests, and is undone", this::isUndone),
        DynamicTest.dynamicTest(kind + "goes when it leaves the manifest", this::leaves));
  }

  private void changesNothing() {
    ScriptedHost host = example.host();
    try (Scratch scratch = Scratch.make()) {
      Plan plan = good(engine(host, scratch).plan(example.manifest()));
      assertTrue(plan.acting().isEmpty(), () -> Texts.plan(plan));
      assertTrue(host.performedNothing());
    }
  }

  private void isUndone() {
    ScriptedHost host = example.host();
    String before = host.snapshot();
    try (Scratch scratch = Scratch.make()) {
      Engine engine = engine(host, scratch);
      comesTrue(engine);
      for (Optional<Checked<Plan>> back = engine.undo(); back.isPresent(); back = engine.undo()) {
        well(engine.apply(good(back.get())));
      }
      assertEquals(before, host.snapshot(), "undone");
    }
  }

  private void leaves() {
    ScriptedHost host = example.host();
    String before = host.snapshot();
    try (Scratch scratch = Scratch.make()) {
      Engine engine = engine(host, scratch);
      comesTrue(engine);
      Plan removal = good(engine.plan(Example.EMPTY));
      well(engine.apply(removal));
      Plan again = good(engine.plan(Example.EMPTY));
      assertTrue(again.isEmpty(), () -> "it left once:\n" + Texts.plan(again));
      if (example.kind().whenRemoved() == WhenRemoved.RESTORE) {
        assertEquals(before, host.snapshot(), () -> "as it was before:\n" + Texts.plan(removal));
      }
    }
  }

  private void comesTrue(Engine engine) {
    Plan first = good(engine.plan(example.manifest()));
    assertTrue(!first.acting().isEmpty(), () -> "the example asks for nothing that the machine lacks:\n" + Texts.plan(first));
    well(engine.apply(first));
    Plan second = good(engine.plan(example.manifest()));
    assertTrue(second.isInSync(), () -> "it rests:\n" + Texts.plan(second));
  }

  private Engine engine(ScriptedHost host, Scratch scratch) {
    return new Engine(example.catalog(), host, new StateDirectory(scratch.path()), true);
  }

  private Plan good(Checked<Plan> plan) {
    assertTrue(plan.isUsable(), () -> Texts.mistakes(plan.diagnostics(), example.manifest()));
    return plan.value().orElseThrow();
  }

  private static void well(Outcomes outcomes) {
    assertTrue(outcomes.isWell(), () -> Texts.plan(outcomes.plan()) + "\n" + Texts.outcomes(outcomes));
  }
}
