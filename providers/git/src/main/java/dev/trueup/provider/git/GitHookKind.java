package dev.trueup.provider.git;

import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of hooks in a repository's own hooks folder. A hook of somebody else's is moved aside only where that was asked for. */
public final class GitHookKind implements Kind<GitHookState, GitHookEvidence> {

  public static final KindName NAME = new KindName("git-hook");

  /** What the name of a hook that stood there before ours gets at its end. */
  static final String ASIDE = ".before-trueup";

  private static final FileMode EXECUTABLE = new FileMode(0755);
  private static final Traits TRAITS = Traits.of(Map.of("repository", Traits.Trait.NAMING, "hook", Traits.Trait.NAMING));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A hook of a repository that runs this command.";
  }

  @Override
  public String example() {
    return """
        git:
          hooks: { pre-commit: [trueup, check, --only, go] }
        """;
  }

  @Override
  public GitHookState parse(int version, Attributes recorded) {
    return GitHookState.parse(recorded);
  }

  /** The usual place stands for the hook wherever git has it, so that nobody has to be asked. */
  @Override
  public Identity identity(GitHookState state, Machine machine) {
    HostPath repository = machine.real(state.repository());
    return Identity.of(repository.side(), repository.child(".git").child("hooks").child(state.hook()).text());
  }

  @Override
  public List<Observation<GitHookState, GitHookEvidence>> probe(List<GitHookState> desired, ReadOnlyHost host) {
    Map<HostPath, HooksFolder> folders = new HashMap<>();
    return desired.stream()
        .map(state -> observe(state, folders.computeIfAbsent(state.repository(), repository -> HooksFolder.of(repository, host)), host))
        .toList();
  }

  private static Observation<GitHookState, GitHookEvidence> observe(GitHookState desired, HooksFolder hooks, ReadOnlyHost host) {
    return switch (hooks) {
      case HooksFolder.None(var why) -> observed(new Finding.Absent<>(), GitHookEvidence.nowhere(Optional.of(why)));
      case HooksFolder.Unknown(String reason) -> observed(new Finding.Unreadable<>(reason), GitHookEvidence.nowhere(Optional.empty()));
      case HooksFolder.Own(HostPath folder) -> observe(desired, folder.child(desired.hook()), host);
    };
  }

  private static Observation<GitHookState, GitHookEvidence> observe(GitHookState desired, HostPath file, ReadOnlyHost host) {
    boolean aside = !host.stat(besides(file)).is(FileStat.Type.MISSING);
    var free = new GitHookEvidence(Optional.of(file), Optional.empty(), false, false, aside);
    FileStat stat = host.stat(file);
    var taken = new GitHookEvidence(Optional.of(file), Optional.empty(), true, stat.is(FileStat.Type.LINK), aside);
    return switch (stat.type()) {
      case MISSING -> observed(new Finding.Absent<>(), free);
      case LINK -> observed(new Finding.Absent<>(), taken);
      case DIRECTORY, SPECIAL, UNREACHABLE -> observed(new Finding.Unreadable<>("`%s` is %s".formatted(file, stat.type().noun())), free);
      case FILE -> switch (host.read(file)) {
        case FileRead.Missing() -> observed(new Finding.Absent<>(), free);
        case FileRead.Unreadable(String reason) -> observed(new Finding.Unreadable<>("`%s`: %s".formatted(file, reason)), free);
        case FileRead.Contents(Content content) -> {
          String text = content.asText().orElse("");
          if (!HookScript.isOurs(text)) {
            yield observed(new Finding.Absent<>(), taken);
          }
          Optional<HookScript> script = HookScript.parse(text);
          var actual = new GitHookState(
              desired.repository(), desired.hook(), script, script.isPresent() ? Optional.empty() : Optional.of(content),
              (stat.mode().bits() & 0100) != 0);
          var found = observed(new Finding.Present<>(actual), free);
          boolean idle = aside && desired.script().filter(wanted -> !wanted.chain()).isPresent();
          yield idle ? found.with(Wording.idle(besides(file))) : found;
        }
      };
    };
  }

  private static Observation<GitHookState, GitHookEvidence> observed(Finding<GitHookState> finding, GitHookEvidence evidence) {
    return new Observation<>(finding, evidence, List.of(), Set.of());
  }

  @Override
  public Remedy remedy(Deviation<GitHookState> deviation, GitHookEvidence evidence, Past past, Machine machine) {
    if (evidence.obstacle().isPresent()) {
      return new Remedy.Cannot(evidence.obstacle().get());
    }
    HostPath file = evidence.file().orElseThrow();
    return switch (deviation) {
      case Deviation.Missing(GitHookState desired) -> put(desired, file, evidence, past);
      case Deviation.Different(GitHookState desired, GitHookState actual, var attributes) -> attributes.equals(Set.of("executable"))
          ? Remedy.steps(new Step.SetMode(file, Optional.of(EXECUTABLE), Optional.empty()))
          : Remedy.steps(write(desired, file));
      case Deviation.Unwanted(GitHookState actual) -> Remedy.steps(evidence.aside()
          ? List.of(Step.delete(file), new Step.Rename(besides(file), file, Expect.ANYTHING))
          : List.of(Step.delete(file)));
    };
  }

  /** A hook of somebody else's stays, unless ours stood there before it: then it is what somebody made of ours. */
  private static Remedy put(GitHookState desired, HostPath file, GitHookEvidence evidence, Past past) {
    List<Step> steps = new ArrayList<>();
    boolean overOurs = past.left().isPresent();
    boolean movesAside = desired.script().filter(HookScript::chain).isPresent() && !evidence.aside();
    if (evidence.foreign() && overOurs && !movesAside) {
      if (evidence.link()) {
        steps.add(Step.delete(file));
      }
    } else if (evidence.foreign()) {
      if (desired.script().filter(HookScript::chain).isEmpty()) {
        return new Remedy.Cannot(Wording.foreign(file));
      }
      if (evidence.aside()) {
        return new Remedy.Cannot(Wording.twoBefore(file, besides(file)));
      }
      steps.add(new Step.Rename(file, besides(file), Expect.ANYTHING));
    }
    steps.add(write(desired, file));
    return Remedy.steps(steps);
  }

  private static Step write(GitHookState desired, HostPath file) {
    return Step.write(file, desired.content().orElseThrow(), Optional.of(desired.executable() ? EXECUTABLE : new FileMode(0644)));
  }

  private static HostPath besides(HostPath file) {
    return file.parent().orElseThrow().child(file.name() + ASIDE);
  }

  @Override
  public Places places(GitHookState state, Machine machine) {
    return Places.needs(machine.real(state.repository()));
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public String line(GitHookState state) {
    return state.script().map(script -> String.join(" ", script.run())).orElse("");
  }
}
