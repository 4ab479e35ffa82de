package dev.trueup.provider.proxy;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.EntryKind;
import dev.trueup.provider.EntryState;
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
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kind of apt's settings in a file of ours. Files that apt reads later win, which is said. */
record AptSettingKind(EntryKind entries) implements Kind<EntryState, Nothing> {

  private static final HostPath LAST = HostPath.linux("/etc/apt/apt.conf");

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

  /** apt's names are the same in upper and lower case. */
  @Override
  public Identity identity(EntryState state, Machine machine) {
    Identity spelt = entries.identity(state, machine);
    return Identity.of(spelt.side(), spelt.whole(), state.key().unmistakable().toLowerCase(Locale.ROOT));
  }

  @Override
  public List<Observation<EntryState, Nothing>> probe(List<EntryState> desired, ReadOnlyHost host) {
    List<Observation<EntryState, Nothing>> observations = new ArrayList<>();
    List<Observation<EntryState, Nothing>> found = entries.probe(desired, host);
    for (int i = 0; i < desired.size(); i++) {
      EntryState state = desired.get(i);
      Observation<EntryState, Nothing> observation = found.get(i);
      for (HostPath rival : state.value() instanceof Value.Unset ? List.<HostPath>of() : rivals(state, host)) {
        observation = observation.with(Wording.aptReadsLater(state.key(), rival));
      }
      observations.add(observation);
    }
    return observations;
  }

  /** The files that set the same to something else and are read behind ours: in the order of names, then {@code apt.conf} (apt.conf(5)). */
  private static List<HostPath> rivals(EntryState state, ReadOnlyHost host) {
    HostPath folder = state.file().parent().orElseThrow();
    Stream<HostPath> later = host.list(folder).stream()
        .filter(name -> name.matches("[A-Za-z0-9_-]+(\\.conf)?") && name.compareTo(state.file().name()) > 0)
        .map(folder::child);
    Pattern other = Pattern.compile(
        "(?im)^\\s*" + Pattern.quote(state.key().last()) + "\\s+\"(?!" + Pattern.quote(state.value().toString()) + "\")");
    return Stream.concat(later, Stream.of(LAST))
        .filter(file -> host.read(file) instanceof FileRead.Contents contents && other.matcher(contents.text().text()).find())
        .toList();
  }

  @Override
  public Remedy remedy(Deviation<EntryState> deviation, Nothing evidence, Past past, Machine machine) {
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
