package dev.trueup.provider.files;

import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of whole files. */
public final class FileKind implements Kind<FileState, FileEvidence> {

  public static final KindName NAME = new KindName("file");

  private static final Traits TRAITS = Traits.of(Map.of(
      "path", Traits.Trait.NAMING,
      "create_only", Traits.Trait.WRITE_ONLY,
      "validate", Traits.Trait.WRITE_ONLY,
      "after_change", Traits.Trait.WRITE_ONLY));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A file with these contents, mode and owner.";
  }

  @Override
  public String example() {
    return """
        files:
          - path: ~/.config/gopls/env
            content: |
              GOFLAGS=-mod=mod
            mode: "0600"
            owner: dev
          - path: ~/notes.md
            content: |
              # Notes
            create_only: true
          - path: ~/.config/systemd/user/payments.service
            content: |
              [Service]
              ExecStart=%h/go/bin/payments-api
            validate: [systemd-analyze, verify]
            after_change: [systemctl, --user, daemon-reload]
        """;
  }

  @Override
  public FileState parse(int version, Attributes recorded) {
    return FileState.parse(recorded);
  }

  @Override
  public Identity identity(FileState state, Machine machine) {
    return Location.behind(state.path(), machine).identity();
  }

  @Override
  public List<Observation<FileState, FileEvidence>> probe(List<FileState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> observe(state, host)).toList();
  }

  private static Observation<FileState, FileEvidence> observe(FileState desired, ReadOnlyHost host) {
    Spot spot = Spot.at(desired.path(), host);
    Finding<FileState> finding = spot.<FileState>unless(FileStat.Type.FILE, host)
        .orElseGet(() -> held(spot, host.read(spot.real()), host.machine()));
    return new Observation<>(finding, FileEvidence.of(spot), List.of(), Set.of());
  }

  private static Finding<FileState> held(Spot spot, FileRead read, Machine machine) {
    return switch (read) {
      case FileRead.Contents(Content content) -> new Finding.Present<>(new FileState(
          spot.path(), Optional.of(content), Optional.of(spot.stat().mode()), Optional.of(Owner.of(spot.stat())), false,
          List.of(), List.of()));
      case FileRead.Missing() -> new Finding.Absent<>();
      case FileRead.Unreadable(String reason) -> isPrivate(spot.stat(), machine)
          ? new Finding.Hidden<>(Privilege.ROOT)
          : new Finding.Unreadable<>(reason);
    };
  }

  /** A file that keeps other users out, us among them. */
  private static boolean isPrivate(FileStat stat, Machine machine) {
    return !machine.isRoot() && !stat.owner().equals(machine.user()) && (stat.mode().bits() & 04) == 0;
  }

  @Override
  public Remedy remedy(Deviation<FileState> deviation, FileEvidence evidence, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing(FileState desired) -> desired.content()
          .map(content -> changed(desired, write(desired, content, machine), evidence, machine))
          .orElseGet(() -> Wording.nothingToWrite(desired.path()));
      case Deviation.Different(FileState desired, FileState actual, var attributes) -> desired.content()
          .filter(content -> attributes.contains("content"))
          .map(content -> changed(desired, write(desired, content, machine), evidence, machine))
          .orElseGet(() -> changed(desired, new Step.SetMode(
              machine.real(desired.path()), desired.mode(), desired.owner().map(Owner::toString)), evidence, machine));
      case Deviation.Unwanted(FileState actual) -> evidence.target()
          .map(target -> Wording.behindLink(actual.path(), target))
          .orElseGet(() -> Remedy.steps(Step.delete(actual.path())));
    };
  }

  private static Step write(FileState desired, Content content, Machine machine) {
    Optional<Command> validate = command(desired.validate(), machine);
    return new Step.WriteFile(
        desired.path(), content, desired.mode(), desired.owner().map(Owner::toString), Step.Links.FOLLOW, validate,
        Expect.ANYTHING);
  }

  private static Remedy changed(FileState desired, Step step, FileEvidence evidence, Machine machine) {
    List<Step> steps = new ArrayList<>(List.of(step));
    command(desired.afterChange(), machine).ifPresent(run -> steps.add(new Step.Run(run, evidence.writer(), false)));
    return Remedy.steps(steps);
  }

  /** Nothing expands a {@code ~} for a program that no shell starts, so we do. */
  private static Optional<Command> command(List<String> words, Machine machine) {
    return words.isEmpty() ? Optional.empty() : Optional.of(Command.of(words.stream()
        .map(word -> word.startsWith("~/") ? machine.home() + word.substring(1) : word)
        .toList()));
  }

  @Override
  public Places places(FileState state, Machine machine) {
    return Location.behind(state.path(), machine).places();
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public String line(FileState state) {
    List<String> words = new ArrayList<>();
    state.content().map(content -> content.blob().size()).ifPresent(size -> words.add(size == 1 ? "1 byte" : "%,d bytes".formatted(size)));
    state.mode().ifPresent(mode -> words.add(mode.toString()));
    state.owner().ifPresent(owner -> words.add(owner.toString()));
    return String.join(" ", words);
  }
}
