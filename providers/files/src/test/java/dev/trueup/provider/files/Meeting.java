package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import dev.trueup.host.Host.Performed;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.State;
import dev.trueup.testkit.ScriptedHost;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A meeting of one kind with one machine: what is found, what is prescribed, and what it comes to. */
record Meeting<S extends State, E extends Record>(Kind<S, E> kind, ScriptedHost host) {

  static <S extends State, E extends Record> Meeting<S, E> of(Kind<S, E> kind, String machine) {
    return new Meeting<>(kind, ScriptedHost.of(machine));
  }

  Observation<S, E> observation(S desired) {
    return kind.probe(List.of(desired), host).getFirst();
  }

  Finding<S> finding(S desired) {
    return observation(desired).finding();
  }

  String unreadable(S desired) {
    Finding<S> finding = finding(desired);
    return finding instanceof Finding.Unreadable<S>(String reason) ? reason : fail("found: " + finding);
  }

  /** The names of the attributes that differ; empty where the thing is as desired. */
  SortedSet<String> different(S desired) {
    return desired.attributes().only(kind.traits()::isCompared).unmetBy(present(desired).attributes());
  }

  private S present(S desired) {
    Finding<S> finding = finding(desired);
    return finding instanceof Finding.Present<S>(S actual) ? actual : fail("found: " + finding);
  }

  Remedy remedy(S desired, Past past) {
    Observation<S, E> seen = observation(desired);
    Optional<Deviation<S>> deviation = switch (seen.finding()) {
      case Finding.Absent<S> a -> Optional.of(new Deviation.Missing<>(desired));
      case Finding.Hidden<S> h -> Optional.of(new Deviation.Missing<>(desired));
      case Finding.Present<S>(S actual) -> different(desired).isEmpty()
          ? Optional.empty()
          : Optional.of(new Deviation.Different<>(desired, actual, different(desired)));
      case Finding.Unreadable<S> u -> Optional.empty();
      case Finding.Unasked<S> u -> Optional.empty();
    };
    return deviation.map(d -> kind.remedy(d, seen.evidence(), past, host.machine())).orElseGet(() -> Remedy.steps());
  }

  /** What is prescribed against a thing that should not be there. */
  Remedy removal(S named, Past past) {
    return kind.remedy(new Deviation.Unwanted<>(present(named)), observation(named).evidence(), past, host.machine());
  }

  /** The machine afterwards. Where steps were performed the thing is as desired then, and asking again prescribes nothing. */
  String converged(S desired) {
    perform(remedy(desired, Past.UNKNOWN));
    assertEquals(List.of(), List.copyOf(different(desired)));
    return host.snapshot();
  }

  String removed(S named, Past past) {
    perform(removal(named, past));
    assertInstanceOf(Finding.Absent.class, finding(named));
    return host.snapshot();
  }

  private void perform(Remedy remedy) {
    host.perform(assertInstanceOf(Remedy.Steps.class, remedy).steps())
        .forEach(performed -> assertInstanceOf(Performed.Done.class, performed));
  }

  /** Why nothing can be done. */
  static String why(Remedy remedy) {
    return assertInstanceOf(Remedy.Cannot.class, remedy).why().code();
  }
}
