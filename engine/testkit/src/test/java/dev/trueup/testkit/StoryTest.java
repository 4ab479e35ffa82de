package dev.trueup.testkit;

import dev.trueup.testkit.scripted.ScriptedProvider;
import org.junit.jupiter.api.Test;

class StoryTest {

  @Test
  void makes_what_is_missing_and_then_rests() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, value: red }
              checks:
                - exists: ~/.things/lamp
            """)
        .machine("== ~/.bashrc\n  # mine\n")
        .verify();
  }

  @Test
  void asks_for_root_where_only_root_may() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: door, value: open, address: 10.0.0.1, kept: store, ready: true, announce: true }
                - { name: gem, value: blue, kept: vault }
            """)
        .machine(KindContractTest.MACHINE)
        .verify();
  }

  @Test
  void sees_drift_that_only_root_can_see_when_it_is_asked_to_look_again() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: gem, value: blue, kept: vault }
            """)
        .machine(KindContractTest.MACHINE + """
            > thingctl set gem value=green --vault
              $ (as root) thingctl list --vault
                gem value=green
            """)
        .thenMachine("$ (as root) thingctl list --vault\n  gem value=green\n")
        .thenRecheck()
        .verify();
  }

  @Test
  void waits_for_a_restart_and_goes_on_after_it() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, value: red, after_systemd: true }
            """)
        .machine("wsl: Debian 2\n")
        .thenMachine("systemd: yes\n")
        .verify();
  }

  @Test
  void tells_drift_from_a_change_of_the_manifest() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, value: red }
                - { name: sofa, value: soft }
            """)
        .machine("== ~/.things/sofa\n  value=hard\n")
        .thenMachine("== ~/.things/lamp\n  value=green\n")
        .thenManifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, value: white }
            """)
        .verify();
  }

  @Test
  void leaves_what_somebody_else_changed_when_it_leaves_the_manifest() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, value: red }
            """)
        .meanwhile("== ~/.things/lamp\n  value=theirs\n")
        .thenManifest("trueup: 1\nname: home\n")
        .verify();
  }

  @Test
  void follows_the_machine() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, address: machine }
            """)
        .machine("env THING_ADDRESS=10.0.0.1\n")
        .thenMachine("env THING_ADDRESS=10.0.0.2\n")
        .verify();
  }

  @Test
  void says_why_it_cannot_be_and_what_a_check_misses() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, value: red }
              checks:
                - exists: ~/nowhere
            """)
        .machine("== /etc/things.lock\n")
        .verify();
  }

  @Test
  void reports_what_a_command_says_when_it_fails() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: door, value: open, kept: store }
                - { name: lamp, value: red }
            """)
        .machine(
            """
            $ thingctl list
            > thingctl set door value=open
              < no room in the store
              ! 3
            """)
        .verify();
  }

  @Test
  void takes_away_what_is_declared_absent_and_brings_its_bytes_back() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, value: red }
            """)
        .machine("== ~/.things/lamp 0600\n  value=green\n")
        .thenManifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, ensure: absent }
            """)
        .verify();
  }

  @Test
  void does_the_rest_where_root_is_refused() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: door, value: open, address: 10.0.0.1, kept: store }
                - { name: lamp, value: red, after: [scripted-thing/door] }
                - { name: sofa, value: soft }
            """)
        .machine(KindContractTest.MACHINE)
        .refusingRoot()
        .verify();
  }

  @Test
  void shows_mistakes_and_does_nothing() {
    story()
        .manifest(
            """
            trueup: 1
            name: home
            scripted:
              things:
                - { name: lamp, colour: red }
                - { name: sofa, address: machine }
            """)
        .verify();
  }

  private static Story story() {
    return Story.of(new ScriptedProvider());
  }
}
