package dev.trueup.cli;

import dev.trueup.diagnostic.Nearest;
import java.util.List;
import java.util.function.Supplier;

/** Prints the script that completes command lines in a shell. */
record CompletionCommand(Terminal terminal, Supplier<List<Command>> commands) implements Command {

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "print the script that completes command lines in your shell";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public String operands() {
    return "SHELL";
  }

  @Override
  public Range operandCount() {
    return new Range(1, 1);
  }

  @Override
  public List<String> operandChoices() {
    return List.of("bash", "zsh", "fish");
  }

  @Override
  public String explanation() {
    return """
        SHELL is bash, zsh or fish. To use it now and in every new shell:

          bash:  trueup completion bash > ~/.local/share/bash-completion/completions/trueup
          zsh:   trueup completion zsh > ~/.zfunc/_trueup      (with ~/.zfunc in $fpath before compinit)
          fish:  trueup completion fish > ~/.config/fish/completions/trueup.fish
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    String shell = arguments.operand().orElseThrow();
    terminal.print(switch (shell) {
      case "bash" -> Completion.bash(commands.get());
      case "zsh" -> Completion.zsh(commands.get());
      case "fish" -> Completion.fish(commands.get());
      default -> {
        UsageMistake mistake = UsageMistake.of("shell", "no completion for this shell", "There is one for bash, zsh and fish; found `" + shell + "`.");
        throw Nearest.to(shell, operandChoices()).map(near -> mistake.withHint("did you mean `" + near + "`?")).orElse(mistake);
      }
    });
    return Exit.DONE;
  }
}
