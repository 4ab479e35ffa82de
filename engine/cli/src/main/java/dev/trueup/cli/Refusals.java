package dev.trueup.cli;

import dev.trueup.apply.Standing;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.journal.Holder;
import dev.trueup.journal.JournalFailure;
import dev.trueup.plan.Plan;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refusals are what the machine answers to the command line itself, as people read it. */
final class Refusals {
  private Refusals() {}

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  static Diagnostic cannotWrite(String file, IOException reason) {
    return Diagnostic.error("cli/cannot-write", "a file cannot be written", "`" + file + "` was not written: " + clause(reason) + ".");
  }

  static Diagnostic cannotRead(String file, IOException reason) {
    return Diagnostic.error("cli/cannot-read", "a file cannot be read", "`" + file + "` was not read: " + clause(reason) + ".");
  }

  private static String clause(IOException reason) {
    return switch (reason) {
      case NoSuchFileException e -> "it or its folder does not exist";
      case AccessDeniedException e -> "you may not do that there";
      case FileSystemException e when e.getReason() != null -> "the machine said \"" + e.getReason() + "\"";
      default -> "the machine did not say why";
    };
  }

  /** @throws UsageMistake for a manifest or a folder in the place of a saved plan */
  static void manifestForPlan(String command, String operand, Path here) {
    if (operand.endsWith(".yaml") || operand.endsWith(".yml") || Files.isDirectory(here.resolve(operand))) {
      throw UsageMistake.of("manifest-for-plan", "that is a manifest, not a saved plan",
          "`" + operand + "` stands where a file from `trueup plan --out FILE` is expected.")
          .withHint("trueup " + command + " --file " + operand);
    }
  }

  static Diagnostic journal(JournalFailure failure) {
    return Diagnostic.error("cli/cannot-write", "the state directory cannot be written", failure.getMessage());
  }

  static Diagnostic keyChanged() {
    return Diagnostic.error("cli/key-changed", "another trueup stored its key meanwhile",
        "The plan was made with a key that is not this user's any more. Plan again.");
  }

  static Diagnostic busy(Optional<Holder> holder) {
    return Diagnostic.error("cli/busy", "another run is under way", who(holder) + " Nothing was changed. Wait for it with `--wait 5min`.");
  }

  /** Of a command that only looks. */
  static Diagnostic underWay(Holder holder) {
    return Diagnostic.warning("cli/under-way", "another run is under way",
        who(Optional.of(holder)) + " What it has begun and not ended looks here as if it had been cut off; look again when it has ended.");
  }

  static String waiting(Optional<Holder> holder) {
    return "Another run is under way; waiting for it to end. " + who(holder) + "\n";
  }

  private static String who(Optional<Holder> holder) {
    return holder.map(run -> "`%s` (pid %d) has been running since %s%s.".formatted(run.command(), run.pid(), MINUTES.format(run.since().atZone(ZoneId.systemDefault())),
        run.progress().isEmpty() ? "" : ": " + run.progress())).orElse("It has not written down yet who it is.");
  }

  static Diagnostic anotherRun() {
    return Diagnostic.error("cli/another-run", "another run ended since this plan was made",
        "What it did may change what is to be done. Nothing was changed. Plan again.");
  }

  static Diagnostic notLookedAgain(String why) {
    return Diagnostic.error("cli/not-looked-again", "what only root can see was not looked at", why + " Plan without `--recheck`.");
  }

  static Diagnostic stale(Plan plan, List<Standing.Moved> moved) {
    if (moved.stream().allMatch(Standing.Moved::done) && moved.size() == plan.acting().size()) {
      return Diagnostic.error("apply/performed", "the saved plan has nothing left to do",
          "Everything that it wants is so already; perhaps it was applied before. Nothing was changed.");
    }
    String which = moved.stream().map(one -> "`" + one.address() + "`" + (one.done() ? " (as the plan wants it already)" : ""))
        .collect(Collectors.joining(", "));
    return Diagnostic.error("apply/stale", "the machine has moved since the plan was saved",
        "Not as the plan saw %s: %s. Nothing was changed. Make the plan again with `trueup plan --out FILE`, and look at it.".formatted(
            moved.size() == 1 ? "it" : "them", which));
  }

  static Diagnostic sudo() {
    return Diagnostic.error("cli/sudo", "trueup is not run through sudo",
        "Under sudo `~` would be root's home or its files would belong to root, and probes would run with rights they do not need. Run it as"
            + " yourself: it shows which changes need root, and asks for that itself, once.");
  }
}
