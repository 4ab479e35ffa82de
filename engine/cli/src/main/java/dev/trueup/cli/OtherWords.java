package dev.trueup.cli;

import java.util.Map;
import java.util.Optional;

/** Other words are what users of Terraform, chezmoi and their like type, with what it is here. */
final class OtherWords {
  private OtherWords() {}

  /** Writes the first lines of a manifest, which nothing but its writer can know. */
  static final String FIRST_MANIFEST = "test -e trueup.yaml || printf 'trueup: 1\\nname: my-project\\nfiles: []\\n' > trueup.yaml";

  private static final Map<String, String> COMMANDS = Map.ofEntries(
      Map.entry("destroy", "trueup release --restore"), Map.entry("uninstall", "trueup release --restore"), Map.entry("forget", "trueup release"),
      Map.entry("unmanage", "trueup release"), Map.entry("diff", "trueup plan"), Map.entry("preview", "trueup plan"),
      Map.entry("refresh", "trueup status"), Map.entry("state", "trueup status"), Map.entry("verify", "trueup check"),
      Map.entry("rollback", "trueup undo"), Map.entry("revert", "trueup undo"), Map.entry("restore", "trueup undo"),
      Map.entry("log", "trueup history"), Map.entry("runs", "trueup history"), Map.entry("init", FIRST_MANIFEST));

  private static final Map<String, String> OPTIONS = Map.ofEntries(
      Map.entry("-y", "--yes"), Map.entry("--assume-yes", "--yes"), Map.entry("-auto-approve", "--auto-approve"), Map.entry("--force", "--yes"),
      Map.entry("-f", "--file"), Map.entry("-out", "--out"), Map.entry("-o", "--out"), Map.entry("-target", "--only"),
      Map.entry("--target", "--only"), Map.entry("--include", "--only"), Map.entry("--exclude", "--except"), Map.entry("-i", "--only"),
      Map.entry("-x", "--except"), Map.entry("-v", "--steps"), Map.entry("--verbose", "--steps"), Map.entry("-json", "--output json"),
      Map.entry("--json", "--output json"), Map.entry("-detailed-exitcode", "--detailed-exitcode"), Map.entry("--no-color", "--color never"),
      Map.entry("-no-color", "--color never"), Map.entry("-refresh-only", "--recheck"));

  private static final Map<String, String> INSTEAD = Map.of("apply --dry-run", "trueup plan", "apply -n", "trueup plan", "apply -destroy",
      "trueup release --restore", "history -n", "trueup history | head", "history --last", "trueup history | head -n 1", "history --limit",
      "trueup history | head");

  /** The command line to type for this command of another tool. */
  static Optional<String> command(String typed) {
    return Optional.ofNullable(COMMANDS.get(typed));
  }

  /** What to type for this option of another tool; nothing where the command has no such thing. */
  static Optional<String> option(Command command, String typed) {
    String key = command.name() + " " + typed;
    return Optional.ofNullable(INSTEAD.get(key)).or(() -> Optional.ofNullable(OPTIONS.get(typed))
        .filter(here -> command.options().stream().flatMap(option -> option.names().stream()).anyMatch(here.split(" ")[0]::equals))
        .map(here -> "trueup " + command.name() + " " + here));
  }
}
