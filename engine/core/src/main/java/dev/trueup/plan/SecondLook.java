package dev.trueup.plan;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.value.Identity;
import java.util.List;

/** A second look is how a plan sees what only a privilege can see, where somebody asked for it: one prompt, no steps. */
@FunctionalInterface
public interface SecondLook {

  /** No way to ask for a privilege while planning. */
  SecondLook NONE = subjects -> Checked.failed(Diagnostic.error("plan/no-second-look", "nothing can be looked at again here",
      "`--recheck` needs a way to ask for root, and there is none."));

  /** One thing to look at with the privilege. */
  record Subject(Identity identity, Kind<?, ?> kind, State state) {}

  /** One observation for each subject, in their order; diagnostics where the privilege was refused. */
  Checked<List<Observation<? extends State, ?>>> look(List<Subject> subjects);
}
