package dev.trueup.cli;

import dev.trueup.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine;

/** The parser of what stands behind a command's name, by a model that is built for this one command: no annotations, no reflection. */
final class Parser {
  private Parser() {}

  /** @throws UsageMistake for anything that the command does not have */
  static Arguments parse(Command command, List<String> words) {
    List<Option> options = command.options();
    CommandSpec spec = CommandSpec.create().name("trueup " + command.name());
    Map<String, Option> byName = new LinkedHashMap<>();
    for (Option option : options) {
      option.names().forEach(name -> byName.put(name, option));
      spec.addOption(optionSpec(option));
    }
    refuseValues(command, words, byName);
    if (command.operandCount().most() > 0) {
      spec.addPositional(PositionalParamSpec.builder().index("0..*").arity("0..*").paramLabel(command.operands())
          .type(List.class).auxiliaryTypes(String.class).build());
    }
    CommandLine line = new CommandLine(spec).setOverwrittenOptionsAllowed(true).setAbbreviatedOptionsAllowed(false)
        .setPosixClusteredShortOptionsAllowed(false).setTrimQuotes(false).setExpandAtFiles(false).setUnmatchedOptionsArePositionalParams(false);
    CommandLine.ParseResult result;
    try {
      result = line.parseArgs(withEmptyValues(words, byName).toArray(String[]::new));
    } catch (CommandLine.UnmatchedArgumentException unknown) {
      throw unmatched(command, unknown.getUnmatched().getFirst(), byName);
    } catch (CommandLine.ParameterException mistake) {
      throw value(command, mistake, byName);
    }
    return checked(command, result);
  }

  /** An option with a value that may be left out never takes the next word for it. */
  private static List<String> withEmptyValues(List<String> words, Map<String, Option> known) {
    List<String> filled = new ArrayList<>(words);
    int end = words.indexOf("--");
    for (int i = 0; i < (end < 0 ? words.size() : end); i++) {
      Option option = known.get(words.get(i));
      if (option != null && option.takes() == Option.Takes.PERHAPS_ONE) {
        filled.set(i, words.get(i) + "=");
      }
    }
    return filled;
  }

  private static Arguments checked(Command command, CommandLine.ParseResult result) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Option option : command.options()) {
      OptionSpec matched = result.matchedOption(option.name());
      if (matched != null) {
        List<String> values = new ArrayList<>(matched.stringValues());
        values.removeIf(value -> option.takes() == Option.Takes.NOTHING || value.isEmpty());
        given.put(option.name(), values);
        if (option.takes() == Option.Takes.ONE) {
          values.forEach(value -> choice(option, value));
        }
      }
    }
    List<String> operands = new ArrayList<>();
    if (result.hasMatchedPositional(0)) {
      operands.addAll(result.matchedPositionals().getFirst().stringValues());
    }
    return Arguments.of(command, given, operands);
  }

  private static void choice(Option option, String value) {
    if (!option.choices().isEmpty() && !option.choices().contains(value)) {
      UsageMistake mistake = UsageMistake.of("choice", "`" + option.name() + "` does not take this value",
          "It takes " + String.join(", ", option.choices()) + "; found `" + value + "`.");
      throw Nearest.to(value, option.choices()).map(near -> mistake.withHint("did you mean `" + near + "`?")).orElse(mistake);
    }
  }

  private static OptionSpec optionSpec(Option option) {
    OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(String[]::new)).paramLabel(option.value());
    return switch (option.takes()) {
      case NOTHING -> builder.arity("0").type(boolean.class).build();
      case ONE -> builder.arity("1").type(String.class).build();
      case PERHAPS_ONE -> builder.arity("0..1").fallbackValue("").type(String.class).build();
      case SEVERAL -> builder.arity("1..*").type(List.class).auxiliaryTypes(String.class).build();
    };
  }

  private static UsageMistake unmatched(Command command, String word, Map<String, Option> known) {
    String typed = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    if (!typed.startsWith("-")) {
      UsageMistake unexpected = UsageMistake.of("operand", "unexpected `" + word + "`", "`trueup help " + command.name() + "` says what it takes.");
      return command.hintForOperand(word).map(unexpected::withHint).orElse(unexpected);
    }
    UsageMistake mistake = UsageMistake.of("option", "unknown option `" + typed + "`",
        "`trueup %1$s` has no such option; `trueup help %1$s` lists those it has.".formatted(command.name()));
    Optional<String> other = OtherWords.option(command, typed);
    if (other.isPresent()) {
      return mistake.withHint(other.get());
    }
    return Nearest.to(typed, known.keySet()).map(near -> mistake.withHint("did you mean `" + near + "`?")).orElse(mistake);
  }

  private static UsageMistake value(Command command, CommandLine.ParameterException mistake, Map<String, Option> known) {
    Optional<Option> option = mistake instanceof CommandLine.MissingParameterException missing
        ? option(missing.getMissing().getFirst(), known) : option(mistake.getArgSpec(), known);
    String look = "`trueup help " + command.name() + "` explains it.";
    return option.map(lacking -> UsageMistake.of("value", "an option lacks its value",
            "`%s` needs one: `%s %s`. %s".formatted(lacking.name(), lacking.name(), lacking.value(), look)))
        .orElseGet(() -> UsageMistake.of("value", "the options cannot be read", look));
  }

  private static void refuseValues(Command command, List<String> words, Map<String, Option> known) {
    for (String word : words.stream().takeWhile(word -> !word.equals("--")).toList()) {
      Option option = word.contains("=") ? known.get(word.substring(0, word.indexOf('='))) : null;
      if (option != null && option.takes() == Option.Takes.NOTHING) {
        throw UsageMistake.of("value", "`" + option.name() + "` takes no value",
            "It is given or left out. `trueup help " + command.name() + "` lists the options.");
      }
    }
  }

  private static Optional<Option> option(@Nullable ArgSpec spec, Map<String, Option> known) {
    return spec instanceof OptionSpec typed ? Optional.ofNullable(known.get(typed.longestName())) : Optional.empty();
  }
}
