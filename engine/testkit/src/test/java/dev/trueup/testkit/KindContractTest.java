package dev.trueup.testkit;

import dev.trueup.testkit.scripted.ScriptedProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
    return KindContract.of(new ScriptedProvider()).on("scripted-thing", MACHINE).tests();
  }
}
