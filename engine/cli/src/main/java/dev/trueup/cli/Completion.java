package dev.trueup.cli;

import java.util.List;
import java.util.stream.Collectors;

/** The completion scripts, made from the commands: names, options, the words that options take, files. */
final class Completion {
  private Completion() {}

  static String bash(List<Command> commands) {
    var script = new StringBuilder("""
        # bash completion of trueup
        _trueup_kinds() { trueup kinds 2> /dev/null | sed -n 's/^  \\([a-z][a-z-]*\\) .*/\\1/p'; }
        _trueup() {
          local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words='' equals=''
          COMPREPLY=()
          if [ "$before" = '=' ]; then equals=1; before=${COMP_WORDS[COMP_CWORD-2]}; fi
          if [ "$word" = '=' ]; then equals=1; before=${COMP_WORDS[COMP_CWORD-1]}; word=''; fi
          if [ "$COMP_CWORD" -eq 1 ]; then
            words='%s'
          else
            case "$before" in
        %s      --yes|--auto-approve) if [ -n "$equals" ]; then COMPREPLY=($(compgen -W '%s' -- "$word")); return; fi ;;
              --file|--out) COMPREPLY=($(compgen -f -- "$word")); return ;;
              --run) COMPREPLY=($(compgen -W "$(trueup history 2> /dev/null | cut -d ' ' -f 1)" -- "$word")); return ;;
              --only|--except) COMPREPLY=($(compgen -W "$(_trueup_kinds) $(trueup kinds 2> /dev/null | sed -n 's/.*(sections\\{0,1\\} \\(.*\\))$/\\1/p' | tr -d ,)" -- "$word")); return ;;
            esac
            case "${COMP_WORDS[1]}" in
        """.formatted(names(commands), choices(commands, "      %s) words='%s'; COMPREPLY=($(compgen -W \"$words\" -- \"$word\")); return ;;\n"), String.join(" ", Option.YES.choices())));
    for (Command command : commands) {
      script.append(command.operands().contains("FILE")
          ? "      %s) words='%s'; case \"$word\" in -*) ;; *) COMPREPLY=($(compgen -f -- \"$word\")); return ;; esac ;;\n"
              .formatted(command.name(), words(command))
          : "      %s) words=\"%s\" ;;\n".formatted(command.name(), (asked(command) + words(command))));
    }
    return script.append("""
            esac
          fi
          COMPREPLY=($(compgen -W "$words" -- "$word"))
          if [ "${#COMPREPLY[@]}" -eq 0 ]; then
            COMPREPLY=($(compgen -f -- "$word"))
          fi
        }
        complete -o filenames -F _trueup trueup
        """).toString();
  }

  static String zsh(List<Command> commands) {
    var script = new StringBuilder("""
        #compdef trueup
        _trueup() {
          local -a commands
          commands=(
        """);
    for (Command command : commands) {
      script.append("    '%s:%s'\n".formatted(command.name(), quoted(command.summary())));
    }
    script.append("""
          )
          if (( CURRENT == 2 )); then
            _describe command commands
            return
          fi
          case "${words[2]}" in
        """);
    for (Command command : commands) {
      script.append("    %s) _arguments".formatted(command.name()));
      for (Option option : command.options()) {
        for (String name : option.names()) {
          script.append(" \\\n      '").append(name).append(zshValue(option)).append("'");
        }
      }
      script.append(command.operandChoices().isEmpty() ? " \\\n      '*:file:_files'" : " \\\n      '*:word:(" + String.join(" ", command.operandChoices()) + ")'")
          .append(" ;;\n");
    }
    return script.append("  esac\n}\n_trueup \"$@\"\n").toString();
  }

  private static String zshValue(Option option) {
    String help = "[" + quoted(option.help()).replace("[", "\\[").replace("]", "\\]").replace(":", "\\:") + "]";
    String values = option.choices().isEmpty() ? "_files" : "(" + String.join(" ", option.choices()) + ")";
    return switch (option.takes()) {
      case NOTHING -> help;
      case ONE, SEVERAL -> help + ":" + option.value() + ":" + values;
      case PERHAPS_ONE -> "=-" + help + "::" + option.value() + ":" + values;
    };
  }

  static String fish(List<Command> commands) {
    var script = new StringBuilder("complete -c trueup -f\n");
    for (Command command : commands) {
      script.append("complete -c trueup -n __fish_use_subcommand -a %s -d '%s'\n".formatted(command.name(), quoted(command.summary())));
    }
    for (Command command : commands) {
      String here = "complete -c trueup -n '__fish_seen_subcommand_from " + command.name() + "'";
      for (Option option : command.options()) {
        for (String name : option.names()) {
          script.append(here).append(" -l ").append(name.substring(2)).append(fishValue(option))
              .append(" -d '").append(quoted(option.help())).append("'\n");
        }
      }
      if (!command.operandChoices().isEmpty()) {
        script.append(here).append(" -a '").append(String.join(" ", command.operandChoices())).append("'\n");
      } else if (command.operands().contains("FILE")) {
        script.append(here).append(" -F\n");
      }
    }
    return script.toString();
  }

  private static String fishValue(Option option) {
    boolean takesOne = option.takes() == Option.Takes.ONE || option.takes() == Option.Takes.SEVERAL;
    boolean file = option.value().equals("PATH") || option.value().equals("FILE");
    return (takesOne ? file ? " -r -F" : " -x" : "") + (option.choices().isEmpty() ? "" : " -a '" + String.join(" ", option.choices()) + "'");
  }

  /** Operands that only this machine or this trueup knows. */
  private static String asked(Command command) {
    return switch (command.operands()) {
      case "[ID]" -> "$(trueup history 2> /dev/null | cut -d ' ' -f 1) ";
      case "[KIND]" -> "$(_trueup_kinds) ";
      default -> "";
    };
  }

  private static String names(List<Command> commands) {
    return commands.stream().map(Command::name).collect(Collectors.joining(" "));
  }

  private static String words(Command command) {
    String options = command.options().stream().flatMap(option -> option.names().stream()).collect(Collectors.joining(" "));
    return (String.join(" ", command.operandChoices()) + " " + options).strip();
  }

  /** A line for each option whose value is one of a few words. Which words, may depend on the command: then they are joined. */
  private static String choices(List<Command> commands, String line) {
    return commands.stream().flatMap(command -> command.options().stream())
        .filter(option -> option.takes() == Option.Takes.ONE && !option.choices().isEmpty())
        .collect(Collectors.groupingBy(Option::name, java.util.TreeMap::new,
            Collectors.flatMapping(option -> option.choices().stream(), Collectors.toCollection(java.util.TreeSet::new))))
        .entrySet().stream().map(entry -> line.formatted(entry.getKey(), String.join(" ", entry.getValue()))).collect(Collectors.joining());
  }

  private static String quoted(String text) {
    return text.replace("'", "’").replace("`", "");
  }
}
