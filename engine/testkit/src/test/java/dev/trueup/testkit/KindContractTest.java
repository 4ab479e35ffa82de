package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.trueup.host.Command;
import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.testkit.scripted.Lock;
import dev.trueup.testkit.scripted.ScriptedProvider;
import dev.trueup.testkit.scripted.ScriptedThing;
import dev.trueup.testkit.scripted.ScriptedTreeKind;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

class KindContractTest {

  /** A machine with a store, a vault, systemd, and a daemon that takes a while. */
  static final String MACHINE =
      """
      systemd: yes
      $ thingctl list
      $ thingctl list --vault
      ! 77
      $ (as root) thingctl list --vault

      > thingctl set door value=open address=10.0.0.1
        < ticket-7
        $ thingctl list
          door value=open address=10.0.0.1 ready=no
        $ thingctl list
          door value=open address=10.0.0.1 ready=yes
      > thingctl reload
      > thingctl set gem value=blue --vault
        < ticket-8
        $ (as root) thingctl list --vault
          gem value=blue
      > thingctl drop gem ticket-8 --vault
        $ (as root) thingctl list --vault
      > thingctl drop door ticket-7
        $ thingctl list
      """;

  @TestFactory
  Stream<DynamicTest> the_scripted_provider_is_a_good_citizen() {
    return contract(new ScriptedProvider()).on("scripted-tree", ScriptedTreeKind.offer("acorns")).tests();
  }

  @Test
  void finds_a_summary_that_is_no_sentence() {
    assertBreaks("scripted-thing says_in_one_sentence_what_it_is", new BentKind() {
      @Override
      public String summary() {
        return "things";
      }
    });
  }

  @Test
  void finds_a_state_that_loses_something_on_its_way_through_the_journal() {
    assertBreaks("scripted-thing parses_what_its_states_record", new BentKind() {
      @Override
      public ScriptedThing parse(int version, Attributes recorded) {
        return super.parse(version, recorded.only(name -> !name.equals("announce")));
      }
    });
  }

  @Test
  void finds_an_identity_that_hangs_on_the_state() {
    assertBreaks("scripted-thing gives_one_thing_one_identity", new BentKind() {
      private final AtomicInteger calls = new AtomicInteger();

      @Override
      public Identity identity(ScriptedThing state, Machine machine) {
        return Identity.of(Side.LINUX, "thing " + calls.incrementAndGet());
      }
    });
  }

  @Test
  void finds_traits_of_nothing() {
    assertBreaks("scripted-thing has_traits_of_attributes_that_there_are", new BentKind() {
      @Override
      public Traits traits() {
        return Traits.of(Map.of("nmae", Traits.Trait.NAMING));
      }
    });
  }

  @Test
  void finds_observations_in_another_order() {
    assertBreaks("scripted-thing looks_at_everything_at_once_and_in_order", new BentKind() {
      @Override
      public List<Observation<ScriptedThing, Lock>> probe(List<ScriptedThing> desired, ReadOnlyHost host) {
        return super.probe(desired.stream().sorted(Comparator.comparing(ScriptedThing::name)).toList(), host);
      }
    });
  }

  @Test
  void finds_a_probe_that_asks_without_a_reason() {
    assertBreaks("scripted-thing asks_nothing_where_nothing_is_desired", new BentKind() {
      @Override
      public List<Observation<ScriptedThing, Lock>> probe(List<ScriptedThing> desired, ReadOnlyHost host) {
        host.ask(new Question.Run(ReadCommand.form("thingctl", "list"), ""));
        return super.probe(desired, host);
      }
    });
  }

  @Test
  void finds_a_remedy_that_expects_what_only_a_plan_can() {
    assertBreaks("scripted-thing prescribes_the_same_for_the_same", new BentKind() {
      @Override
      public Remedy remedy(Deviation<ScriptedThing> deviation, Lock evidence, Past past, Machine machine) {
        return Remedy.steps(Step.delete(HostPath.linux("~/x")).expecting(Expect.ABSENT));
      }
    });
  }

  @Test
  void finds_a_remedy_that_does_not_help() {
    assertBreaks("scripted-thing comes true, rests, and is undone", new BentKind() {
      @Override
      public Remedy remedy(Deviation<ScriptedThing> deviation, Lock evidence, Past past, Machine machine) {
        return Remedy.steps(new Step.Run(Command.of("thingctl", "reload"), Privilege.USER, false));
      }
    });
  }

  @Test
  void finds_a_key_that_is_said_to_be_spent_and_is_not() {
    KindContract contract = contract(new ScriptedProvider()).spentOn("value", "nothing");
    assertThrows(AssertionError.class, law(contract, "section scripted offers only what is acted on"));
  }

  private static void assertBreaks(String law, BentKind kind) {
    assertThrows(AssertionError.class, law(contract(kind.provider()), law));
  }

  private static KindContract contract(Provider provider) {
    return KindContract.of(provider).on("scripted-thing", MACHINE);
  }

  private static Executable law(KindContract contract, String name) {
    return contract.tests().filter(test -> test.getDisplayName().equals(name)).findFirst().orElseThrow().getExecutable();
  }
}
