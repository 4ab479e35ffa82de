package dev.trueup.testkit;

import dev.trueup.host.Answer;
import dev.trueup.host.Command;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Programs are what runs on a scripted machine: nothing does, the text says what would happen.
 *
 * @param reads the forms of commands that probes may run
 */
record Programs(World world, Actor actor, List<ReadCommand> reads, Log log) {

  private static final List<String> SEARCH_PATH =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

  Answer ask(ReadCommand read, String input) {
    Command command = read.command();
    if (reads.stream().noneMatch(declared -> declared.form().equals(read.form()))) {
      throw new IllegalArgumentException("no provider declares that its probes run " + String.join(" ", read.form()));
    }
    Call call = Call.of(command, input);
    log.asked().add(call.exact());
    if (world.header().without().contains(command.program())) {
      return new Answer.NoSuchProgram(command.program());
    }
    Reply reply = call.spellings(actor.root()).stream().flatMap(spelling -> world.answer(spelling).stream()).findFirst()
        .orElseThrow(() -> log.lacks("$ " + call.exact()));
    return reply.isAcceptedBy(command) ? new Answer.Output(reply.exit(), reply.output()) : new Answer.Refused(reply.refusal(command));
  }

  Optional<HostPath> find(String name) {
    if (world.header().without().contains(name)) {
      return Optional.empty();
    }
    return SEARCH_PATH.stream().map(folder -> HostPath.linux(folder).child(name)).filter(this::isProgram).findFirst()
        .or(() -> world.runs(name) ? Optional.of(HostPath.linux("/usr/bin").child(name)) : Optional.empty());
  }

  private boolean isProgram(HostPath path) {
    return find(path) instanceof Lookup.Here(String real, Node.File file) && actor.mayEnter(file)
        && (file.rights().mode().bits() & 0111) != 0;
  }

  Performed run(Command command, Privilege privilege, boolean keepsOutput) {
    if (privilege != Privilege.USER && !(privilege == Privilege.ROOT && actor.root())) {
      return failed(command, privilege == Privilege.ROOT ? "it needs root" : "it needs an administrator of Windows");
    }
    if (command.directory().filter(folder -> !(find(folder) instanceof Lookup.Here(String p, Node.Directory d))).isPresent()) {
      return failed(command, "there is no directory " + command.directory().get());
    }
    Reply reply = act(command);
    return reply.isAcceptedBy(command)
        ? new Performed.Done(keepsOutput ? reply.output() : "", List.of())
        : failed(command, reply.refusal(command));
  }

  /** Why the program that a file is shown to first does not want it. */
  Optional<String> objection(Step.WriteFile step) {
    if (step.validate().isEmpty()) {
      return Optional.empty();
    }
    var words = new ArrayList<>(step.validate().get().words());
    words.add(world.absolute(step.path().text()));
    Command command = Command.of(words);
    Reply reply = act(command);
    return reply.isAcceptedBy(step.validate().get())
        ? Optional.empty()
        : Optional.of("`%s` does not accept the new contents; %s".formatted(step.validate().get(), reply.refusal(command)));
  }

  private static Performed failed(Command command, String why) {
    return new Performed.Failed("`" + command + "` failed: " + why + ".");
  }

  private Reply act(Command command) {
    if (world.header().without().contains(command.program())) {
      return new Reply(127, true, command.program() + " is not on this machine");
    }
    Call call = Call.of(command, "");
    Clause.Act act = call.spellings(actor.root()).stream().flatMap(spelling -> world.act(spelling).stream()).findFirst()
        .orElseThrow(() -> log.lacks("> " + call.exact()));
    world.become(act.then());
    return act.reply();
  }

  private Lookup find(HostPath path) {
    return world.tree().find(world.absolute(path.text()), true, actor);
  }
}
