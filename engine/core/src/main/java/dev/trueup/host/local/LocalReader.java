package dev.trueup.host.local;

import dev.trueup.host.Answer;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Network;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A local reader is this machine for whoever looks; it asks the machine anew each time. */
final class LocalReader implements ReadOnlyHost {

  private final Machine machine;
  private final LocalPaths paths;
  private final LocalFiles files;
  private final SearchPath programs;
  private final Children children;
  private final ChildEnvironment environment;
  private final Set<List<String>> forms;
  private final Network network;

  /**
   * @param approved the forms of commands that only look
   * @param network what may be asked of other machines
   */
  LocalReader(
      LocalPaths paths, LocalFiles files, SearchPath programs, Children children, ChildEnvironment environment,
      List<ReadCommand> approved, Network network) {
    this.network = network;
    this.machine = paths.machine().asking(new Examination(this));
    this.paths = paths;
    this.files = files;
    this.programs = programs;
    this.children = children;
    this.environment = environment;
    this.forms = approved.stream().map(ReadCommand::form).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public FileStat stat(HostPath path) {
    return files.stat(path);
  }

  @Override
  public FileRead read(HostPath path) {
    return files.read(path);
  }

  @Override
  public FileRead piece(HostPath path, long offset, int length) {
    return files.piece(path, offset, length);
  }

  @Override
  public SortedMap<String, Long> tree(HostPath folder) {
    return files.tree(folder);
  }

  @Override
  public List<String> list(HostPath folder) {
    return files.list(folder);
  }

  @Override
  public Answer ask(Question question) {
    return switch (question) {
      case Question.Run run -> answer(run);
    };
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Optional<HostPath> program(String name) {
    return programs.find(name).map(paths::symbolic);
  }

  @Override
  public long freeSpace(HostPath path) {
    return files.freeSpace(path);
  }

  private Answer answer(Question.Run run) {
    if (!forms.contains(run.command().form())) {
      throw new IllegalArgumentException("no provider declares the read command " + run.command().form());
    }
    var command = run.command().command();
    return switch (children.run(command, environment.toLook(command.environment()), run.input(), Commands.MOST_OUTPUT, true)) {
      case Ended.Exited e when command.accepted().contains(e.code()) -> new Answer.Output(e.code(), e.output());
      case Ended.Exited e -> new Answer.Refused(e.clause(1));
      case Ended.NoSuchProgram e -> new Answer.NoSuchProgram(e.program());
      case Ended.NotStarted e -> new Answer.Refused(e.reason());
      case Ended.TimedOut e -> new Answer.Refused(e.clause());
      case Ended.WroteTooMuch e -> new Answer.Refused(e.clause());
      case Ended.Stopped e -> new Answer.Refused("it was stopped together with trueup");
    };
  }
}
