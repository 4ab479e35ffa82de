package dev.trueup.provider;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Activation;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Set;

/** A remedy is what a kind prescribes against a deviation. */
public sealed interface Remedy {

  /** @param effectAfter what must restart before the steps take effect */
  record Steps(List<Step> steps, Set<Activation> effectAfter) implements Remedy {
    public Steps {
      steps = List.copyOf(steps);
      effectAfter = Set.copyOf(effectAfter);
    }
  }

  /** Nothing that trueup may do helps; the reason is said. */
  record Cannot(Note why) implements Remedy {}

  /** Something must restart first. */
  record WaitsFor(Activation first, Note why) implements Remedy {}

  /** A check's only answer. */
  record Unmet(Note why) implements Remedy {}

  static Remedy steps(Step... steps) {
    return new Steps(List.of(steps), Set.of());
  }

  static Remedy steps(List<Step> steps) {
    return new Steps(steps, Set.of());
  }

  static Remedy cannot(String code, String text) {
    return new Cannot(Note.of(code, text));
  }
}
