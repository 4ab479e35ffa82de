package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Expect;
import dev.trueup.host.Machine;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** What every kind does, whatever it is about; shown on the resources of its example. */
record KindLaws(Example example) {

  List<DynamicTest> tests() {
    return List.of(
        test("says_in_one_sentence_what_it_is", this::saysWhatItIs),
        test("has_an_example_without_mistakes", example::resources),
        test("parses_what_its_states_record", () -> onEach(KindLaws::roundTrip)),
        test("gives_one_thing_one_identity", () -> onEach(this::identity)),
        test("has_traits_of_attributes_that_there_are", this::traits),
        test("looks_at_everything_at_once_and_in_order", () -> probing(typed(example.kind()))),
        test("asks_nothing_where_nothing_is_desired", () -> asksNothing(example.kind())),
        test("prescribes_the_same_for_the_same", () -> prescribing(typed(example.kind()))));
  }

  private DynamicTest test(String sentence, Executable check) {
    return DynamicTest.dynamicTest(example.kind().name() + " " + sentence, check);
  }

  private void saysWhatItIs() {
    String summary = example.kind().summary();
    assertTrue(summary.matches("[A-Z0-9`~/].*\\.") && !summary.contains("\n"), () -> "no sentence: " + summary);
  }

  private static void roundTrip(Kind<State, Record> kind, State state) {
    assertEquals(state, kind.parse(kind.stateVersion(), state.attributes()), "parse is the inverse of attributes");
    Attributes sealed = ScriptedHost.SEALER.seal(state.attributes());
    assertEquals(sealed, ScriptedHost.SEALER.seal(kind.parse(kind.stateVersion(), sealed).attributes()), "also of sealed secrets");
  }

  private void identity(Kind<State, Record> kind, State state) {
    Machine machine = example.host().machine();
    Identity identity = kind.identity(state, machine);
    assertEquals(identity, kind.identity(kind.parse(kind.stateVersion(), state.attributes()), machine), "recorded or not");
    assertEquals(identity, Identity.parse(identity.toString()), "written down or not");
  }

  private void traits() {
    var known = new TreeSet<String>();
    example.resources().forEach(resource -> known.addAll(resource.desired().attributes().values().keySet()));
    var unknown = new TreeSet<>(example.kind().traits().byAttribute().keySet());
    unknown.removeAll(known);
    assertTrue(unknown.isEmpty(), () -> "traits of what the example does not show: " + unknown + "; it shows " + known);
  }

  private void probing(Kind<State, Record> kind) {
    ScriptedHost host = example.host();
    String before = host.snapshot();
    List<State> desired = desired();
    List<Observation<State, Record>> seen = kind.probe(desired, host);
    assertEquals(desired.size(), seen.size(), "one observation for each");
    assertEquals(seen.reversed(), kind.probe(desired.reversed(), example.host()), "in the order that was asked for");
    for (int i = 0; i < desired.size(); i++) {
      assertEquals(List.of(seen.get(i)), kind.probe(List.of(desired.get(i)), example.host()), "alone or among others");
    }
    assertTrue(host.performedNothing(), "looking does nothing");
    assertEquals(before, host.snapshot(), "looking changes nothing");
  }

  private void asksNothing(Kind<?, ?> kind) {
    ScriptedHost host = example.host();
    assertEquals(List.of(), kind.probe(List.of(), host));
    assertEquals(List.of(), host.asked());
  }

  private void prescribing(Kind<State, Record> kind) {
    ScriptedHost host = example.host();
    List<State> desired = desired();
    List<Observation<State, Record>> seen = kind.probe(desired, host);
    for (int i = 0; i < desired.size(); i++) {
      State state = desired.get(i);
      Record evidence = seen.get(i).evidence();
      for (Deviation<State> deviation : List.<Deviation<State>>of(new Deviation.Missing<>(state), new Deviation.Unwanted<>(state))) {
        Remedy remedy = kind.remedy(deviation, evidence, Past.UNKNOWN, host.machine());
        assertEquals(remedy, kind.remedy(deviation, evidence, Past.UNKNOWN, host.machine()), "the same twice");
        isInOrder(kind, remedy);
      }
    }
    assertTrue(host.performedNothing(), "prescribing does nothing");
  }

  private static void isInOrder(Kind<?, ?> kind, Remedy remedy) {
    if (kind.isCheck()) {
      assertInstanceOf(Remedy.Unmet.class, remedy, "a check has no other answer");
    }
    switch (remedy) {
      case Remedy.Steps(List<Step> steps, var after) ->
          steps.forEach(step -> assertEquals(Expect.ANYTHING, step.expectation(), () -> "only a plan expects something: " + step));
      case Remedy.Unmet(var why) -> assertTrue(kind.isCheck(), "only a check is unmet");
      case Remedy.Cannot(var why) -> assertTrue(why.text().endsWith("."), why::text);
      case Remedy.WaitsFor(var first, var why) -> assertTrue(why.text().endsWith("."), why::text);
    }
  }

  private List<State> desired() {
    return example.resources().stream().<State>map(resource -> resource.desired()).toList();
  }

  private void onEach(BiConsumer<Kind<State, Record>, State> check) {
    desired().forEach(state -> check.accept(typed(example.kind()), state));
  }

  /** States of an example are of the kind whose example it is. */
  @SuppressWarnings("unchecked")
  private static Kind<State, Record> typed(Kind<?, ?> kind) {
    return (Kind<State, Record>) kind;
  }
}
