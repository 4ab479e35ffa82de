package dev.trueup.cli;

import java.util.List;

/**
 * An option is one switch of a command: for parsing, help and completion alike.
 *
 * @param names as typed, the usual one first
 * @param value what stands for its value in help: {@code PATH}; empty for a switch without one
 * @param takes how many values follow
 * @param choices the words it can be; empty for any
 * @param help a clause, without a period
 */
record Option(List<String> names, String value, Takes takes, List<String> choices, String help) {

  /** How many values an option takes. */
  enum Takes {
    NOTHING,
    /** One, after a blank or {@code =}. */
    ONE,
    /** None, or one after {@code =}. */
    PERHAPS_ONE,
    /** At least one; may be repeated. */
    SEVERAL
  }

  static final Option FILE = one("--file", "PATH", "a manifest or its folder; default: `trueup.yaml` here or in the nearest folder above");
  static final Option COLOR = new Option(List.of("--color"), "WHEN", Takes.ONE, List.of("auto", "always", "never"),
      "colours: auto (default, on a terminal), always, never");
  static final Option ONLY = several("--only", "WHAT", "only these addresses, kinds, sections or globs (`go-setting/*`), with what they need");
  static final Option EXCEPT = several("--except", "WHAT", "all but these, and all but what needs them");
  static final Option RECHECK = flag("--recheck", "look again, through one prompt, where only a privilege can see");
  static final Option NETWORK = flag("--network", "also ask the hosts that checks name");
  static final Option STEPS = flag("--steps", "show every step: hunks of files, command lines");
  static final Option ALL = flag("--all", "list what is as declared, too");
  static final Option NO_INPUT = flag("--no-input", "never ask");
  static final Option WAIT = one("--wait", "DURATION", "wait so long (`30s`, `5min`) for another run to end; default: not at all");
  static final Option YES = new Option(List.of("--yes", "--auto-approve"), "RIGHTS", Takes.PERHAPS_ONE,
      List.of("root", "administrator", "removals"),
      "go on without asking, with your own rights; `--yes=root,administrator` with these too; `--yes=removals` for a manifest that lost most"
          + " of what is managed");
  static final Option OUTPUT_RUN = new Option(List.of("--output"), "FORM", Takes.ONE, List.of("human", "json"),
      "human (default) or json: one event a line");

  Option {
    names = List.copyOf(names);
    choices = List.copyOf(choices);
  }

  static Option flag(String name, String help) {
    return new Option(List.of(name), "", Takes.NOTHING, List.of(), help);
  }

  static Option one(String name, String value, String help) {
    return new Option(List.of(name), value, Takes.ONE, List.of(), help);
  }

  static Option several(String name, String value, String help) {
    return new Option(List.of(name), value, Takes.SEVERAL, List.of(), help);
  }

  String name() {
    return names.getFirst();
  }

  /** As help spells it: {@code --file PATH}, {@code --yes[=RIGHTS]}. */
  String spelling() {
    String all = String.join(", ", names);
    return switch (takes) {
      case NOTHING -> all;
      case ONE -> all + " " + value;
      case PERHAPS_ONE -> all + "[=" + value + "]";
      case SEVERAL -> all + " " + value + "...";
    };
  }
}
