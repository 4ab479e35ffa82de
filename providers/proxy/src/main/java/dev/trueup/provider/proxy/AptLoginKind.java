package dev.trueup.provider.proxy;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.EntryKind;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
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

/** The kind of apt's logins, each alone in a file of ours that only root reads. Who is not root cannot look into it, so it is replaced whole. */
record AptLoginKind(EntryKind entries) implements Kind<EntryState, AptLoginKind.Sight> {

  /** @param closed whether a file is there that we may not read */
  record Sight(boolean closed) {}

  @Override
  public KindName name() {
    return entries.name();
  }

  @Override
  public String summary() {
    return entries.summary();
  }

  @Override
  public String example() {
    return entries.example();
  }

  @Override
  public EntryState parse(int version, Attributes recorded) {
    return entries.parse(version, recorded);
  }

  @Override
  public Identity identity(EntryState state, Machine machine) {
    return entries.identity(state, machine);
  }

  @Override
  public List<Observation<EntryState, Sight>> probe(List<EntryState> desired, ReadOnlyHost host) {
    List<Observation<EntryState, Nothing>> found = entries.probe(desired, host);
    List<Observation<EntryState, Sight>> observations = new ArrayList<>();
    for (int i = 0; i < desired.size(); i++) {
      boolean closed = isClosed(desired.get(i), host);
      Finding<EntryState> finding = closed ? new Finding.Hidden<>(Privilege.ROOT) : found.get(i).finding();
      observations.add(new Observation<>(finding, new Sight(closed), found.get(i).notes(), found.get(i).pending()));
    }
    return observations;
  }

  private static boolean isClosed(EntryState state, ReadOnlyHost host) {
    FileStat stat = host.stat(host.machine().real(state.file()));
    return !host.machine().isRoot() && stat.is(FileStat.Type.FILE) && host.read(state.file()) instanceof FileRead.Unreadable;
  }

  @Override
  public Remedy remedy(Deviation<EntryState> deviation, Sight sight, Past past, Machine machine) {
    Remedy edit = entries.remedy(deviation, Nothing.NOTHING, past, machine);
    return switch (deviation) {
      case Deviation.Missing<EntryState>(EntryState desired) -> anew(desired, edit, sight);
      case Deviation.Different<EntryState>(EntryState desired, var actual, var attributes) -> anew(desired, edit, sight);
      case Deviation.Unwanted<EntryState>(EntryState actual) -> Remedy.steps(Step.delete(actual.file()));
    };
  }

  private static Remedy anew(EntryState desired, Remedy edit, Sight sight) {
    if (!sight.closed() || !(edit instanceof Remedy.Steps prescribed)) {
      return edit;
    }
    List<Step> steps = new ArrayList<>(List.of(Step.delete(desired.file())));
    steps.addAll(prescribed.steps());
    return Remedy.steps(steps);
  }

  @Override
  public Places places(EntryState state, Machine machine) {
    return entries.places(state, machine);
  }

  @Override
  public Traits traits() {
    return entries.traits();
  }
}
