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
    return step instanceof Step.EditFile edit && edit.edit() instanceof FileEdit.SetEntry set && set.value() instanceof Value.Hidden hidden
            && hidden.secret().isDeferred()
        ? text(hidden.secret().source()).map(text -> new Step.EditFile(edit.path(), new FileEdit.SetEntry(set.dialect(), set.key(),
            new Value.Hidden(Secret.of(hidden.secret().source(), text))), edit.modeWhenCreated(), edit.expect()))
        : Optional.of(step);
  }

  /** The text of a secret that waited for the apply. */
  Optional<String> text(Secret.Source source) {
    return switch (source) {
      case Secret.Source.Command command -> told(command);
      case Secret.Source.Within within -> text(within.source()).map(within::around);
      case Secret.Source.Environment e -> Optional.empty();
      case Secret.Source.File f -> Optional.empty();
      case Secret.Source.Observed o -> Optional.empty();
    };
  }

  private Optional<String> told(Secret.Source.Command source) {
    return switch (asked.computeIfAbsent(source.words(), this::ask)) {
      case Host.Performed.Done done -> Optional.of(withoutFinalNewline(done.receipt()));
      case Host.Performed.Failed f -> refused(source.words());
      case Host.Performed.Moved m -> refused(source.words());
    };
  }

  private Host.Performed ask(List<String> words) {
    return host.perform(List.of(new Step.Run(Command.of(words), Privilege.USER, true))).getFirst();
  }

  private Optional<String> refused(List<String> words) {
    reason = "The command that knows the secret, `%s`, failed. Run it by hand to see why.".formatted(words.getFirst());
    return Optional.empty();
  }

  private static String withoutFinalNewline(String output) {
    return output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
  }
}
