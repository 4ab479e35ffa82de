package dev.trueup.apply;

import dev.trueup.edit.FileEdit;
import dev.trueup.host.Command;
import dev.trueup.host.Host;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A secret fetcher runs the commands that know a secret, each once a run, just before the steps that need it. */
final class SecretFetcher {

  private final Host host;
  private final Map<List<String>, Host.Performed> asked = new HashMap<>();
  private String reason = "";

  SecretFetcher(Host host) {
    this.host = host;
  }

  /** The steps with every secret known; empty where a command did not tell, see {@link #reason}. */
  Optional<List<Step>> fetch(List<Step> steps) {
    List<Step> known = new ArrayList<>();
    for (Step step : steps) {
      Optional<Step> one = fetch(step);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      known.add(one.get());
    }
    return Optional.of(known);
  }

  /** Why the last fetch failed; never what the command printed. */
  String reason() {
    return reason;
  }

  private Optional<Step> fetch(Step step) {
    if (step instanceof Step.EditFile edit && edit.edit() instanceof FileEdit.SetEntry entry
        && entry.value() instanceof Value.Hidden(Secret secret) && secret.isDeferred()
        && secret.source() instanceof Secret.Source.Command(List<String> words)) {
      return fetched(edit, entry, secret, words);
    }
    return Optional.of(step);
  }

  /** A method of its own: together with the patterns above, javac 25 writes a class that the verifier refuses. */
  private Optional<Step> fetched(Step.EditFile edit, FileEdit.SetEntry entry, Secret secret, List<String> words) {
    Command command = Command.of(words);
    return switch (asked.computeIfAbsent(words, w -> host.perform(List.of(new Step.Run(command, Privilege.USER, true))).getFirst())) {
      case Host.Performed.Done(String output, var created) -> Optional.of(new Step.EditFile(edit.path(),
          new FileEdit.SetEntry(entry.dialect(), entry.key(), new Value.Hidden(Secret.of(secret.source(), withoutFinalNewline(output)))),
          edit.modeWhenCreated(), edit.expect()));
      case Host.Performed.Failed f -> refused(words);
      case Host.Performed.Moved m -> refused(words);
    };
  }

  private Optional<Step> refused(List<String> words) {
    reason = "The command that knows the secret, `%s`, failed. Run it by hand to see why.".formatted(words.getFirst());
    return Optional.empty();
  }

  private static String withoutFinalNewline(String output) {
    return output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
  }
}
