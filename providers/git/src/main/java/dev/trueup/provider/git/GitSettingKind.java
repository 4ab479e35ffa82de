package dev.trueup.provider.git;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.EntryKind;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.SecretEntryKind;
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

/** The kind of single settings in a configuration file of git. */
public final class GitSettingKind implements Kind<EntryState, Exposure> {

  public static final KindName NAME = new KindName("git-setting");

  private final SecretEntryKind entries = new SecretEntryKind(new EntryKind(
      NAME, "A setting in this user's git configuration.", """
      git:
        config: { core.autocrlf: input, init.defaultBranch: main }
      """,
      Dialect.GIT_CONFIG, Optional.empty(), Set.of()), Wording::secretReadable);

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
    return entries.identity(new EntryState(state.file(), GitKey.folded(state.key()), state.value()), machine);
  }

  @Override
  public List<Observation<EntryState, Exposure>> probe(List<EntryState> desired, ReadOnlyHost host) {
    Map<HostPath, List<EntryKey>> held = new HashMap<>();
    List<Observation<EntryState, Exposure>> seen = entries.probe(desired, host);
    List<Observation<EntryState, Exposure>> noted = new ArrayList<>();
    for (int i = 0; i < desired.size(); i++) {
      EntryState state = desired.get(i);
      List<EntryKey> there = held.computeIfAbsent(state.file(), file -> keys(host.read(file)));
      long times = there.stream().filter(GitKey.folded(state.key())::equals).count();
      noted.add(times > 1 ? seen.get(i).with(Wording.severalValues(state.key(), times, state.file())) : seen.get(i));
    }
    return noted;
  }

  private static List<EntryKey> keys(FileRead read) {
    return switch (read) {
      case FileRead.Missing() -> List.of();
      case FileRead.Unreadable(String reason) -> List.of();
      case FileRead.Contents contents -> Dialect.GIT_CONFIG.keys(contents.text().text()).stream().map(GitKey::folded).toList();
    };
  }

  @Override
  public Remedy remedy(Deviation<EntryState> deviation, Exposure evidence, Past past, Machine machine) {
    return entries.remedy(deviation, evidence, past, machine);
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
