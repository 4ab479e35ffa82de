package dev.trueup.provider.git;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Answer;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import java.util.List;
import java.util.Map;

/** The hooks folder of a repository, as git itself finds it. */
sealed interface HooksFolder {

  ReadCommand READ = ReadCommand.form("git", "rev-parse");

  /** The repository's own; it need not exist yet. */
  record Own(HostPath folder) implements HooksFolder {}

  /** There is none, or none of the repository's own, so no hook of ours is in force. */
  record None(Note why) implements HooksFolder {}

  /** git does not say; the reason is a clause. */
  record Unknown(String reason) implements HooksFolder {}

  static HooksFolder of(HostPath repository, ReadOnlyHost host) {
    Machine machine = host.machine();
    if (!host.stat(machine.real(repository)).is(FileStat.Type.DIRECTORY)) {
      return new None(Wording.noRepository(repository));
    }
    // The folder of a linked worktree's hooks is the main one's, hence the common directory.
    ReadCommand read = READ.with("--git-common-dir", "--git-path", "hooks").in(repository)
        .with(machine.variable("GIT_CONFIG_GLOBAL").map(file -> Map.of("GIT_CONFIG_GLOBAL", file)).orElse(Map.of()));
    return switch (host.ask(new Question.Run(read, ""))) {
      case Answer.NoSuchProgram n -> new None(Wording.noGit());
      case Answer.Refused(String reason) when reason.contains("not a git repository") -> new None(Wording.noRepository(repository));
      case Answer.Refused(String reason) when reason.contains("dubious ownership") || reason.contains("safe.directory") ->
          new Unknown(Wording.untrusted(repository));
      case Answer.Refused(String reason) -> new Unknown("`git rev-parse` does not say where its hooks are: " + reason);
      case Answer.Output(int exit, String output) -> read(repository, output.lines().toList(), machine);
    };
  }

  private static HooksFolder read(HostPath repository, List<String> lines, Machine machine) {
    if (lines.size() != 2) {
      return new Unknown("`git rev-parse` does not say where its hooks are");
    }
    HostPath own = below(repository, lines.getFirst(), machine).child("hooks");
    HostPath used = below(repository, lines.getLast(), machine);
    return machine.real(own).equals(machine.real(used)) ? new Own(own) : new None(Wording.hooksElsewhere(used));
  }

  /** What git prints is absolute or starts at the folder that it was asked in. */
  private static HostPath below(HostPath repository, String printed, Machine machine) {
    return machine.path(printed.startsWith("/") ? printed : machine.absolute(machine.real(repository)) + "/" + printed);
  }
}
