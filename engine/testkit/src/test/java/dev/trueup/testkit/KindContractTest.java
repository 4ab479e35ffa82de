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
      == /var/vault/ 0700
      $ thingctl list

      > thingctl set door value=open address=10.0.0.1
        < ticket-7
        $ thingctl list
          door value=open address=10.0.0.1 ready=no
        $ thingctl list
          door value=open address=10.0.0.1 ready=yes
      > thingctl reload
      > thingctl drop door ticket-7
        $ thingctl list
      """;

  @TestFactory
  Stream<DynamicTest> the_scripted_provider_is_a_good_citizen() {
    return KindContract.of(new ScriptedProvider()).on("scripted-thing", MACHINE).tests();
  }
}
