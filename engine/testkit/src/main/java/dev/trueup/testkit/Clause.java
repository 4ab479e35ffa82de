package dev.trueup.testkit;

import dev.trueup.host.FileMode;
import java.util.List;
import java.util.Optional;

/** A clause is one statement of a machine text: something is so, or becomes so. */
sealed interface Clause {

  /** {@code systemd: yes}, {@code env NAME=value}. */
  record Setting(String key, String value) implements Clause {}

  /** @param mode absent: 0644, for a folder 0755; {@code owner} absent: the user below the home, root elsewhere */
  record Put(String path, Thing thing, Optional<FileMode> mode, Optional<String> owner) implements Clause {}

  /** What is put. */
  sealed interface Thing {
    record File(byte[] bytes, boolean broken) implements Thing {}

    record Directory() implements Thing {}

    record Link(String target) implements Thing {}

    record Special() implements Thing {}
  }

  /** @param place an address or a path */
  record Elsewhere(String place, Offer offer) implements Clause {}

  record Away(String path) implements Clause {}

  record Answer(String question, Reply reply) implements Clause {}

  /** A command that the machine expects as a step, and what is so afterwards. */
  record Act(String command, Reply reply, List<Clause> then) implements Clause {
    public Act {
      then = List.copyOf(then);
    }
  }
}
