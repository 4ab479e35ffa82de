package dev.trueup.provider.files;

import dev.trueup.host.Expect;
import dev.trueup.host.FileStat;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
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
import java.util.List;
import java.util.Map;

/** The kind of symbolic links. A file or directory in a link's place is never touched. */
public final class LinkKind implements Kind<LinkState, Nothing> {

  public static final KindName NAME = new KindName("link");

  private static final Traits TRAITS = Traits.of(Map.of("path", Traits.Trait.NAMING));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A symbolic link that leads there.";
  }

  @Override
  public String example() {
    return """
        files:
          - link: ~/bin/k
            to: /usr/bin/kubectl
        """;
  }

  @Override
  public LinkState parse(int version, Attributes recorded) {
    return LinkState.parse(recorded);
  }

  @Override
  public Identity identity(LinkState state, Machine machine) {
    return Location.of(state.path(), machine).identity();
  }

  @Override
  public List<Observation<LinkState, Nothing>> probe(List<LinkState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> Observation.of(find(state, host))).toList();
  }

  private static Finding<LinkState> find(LinkState desired, ReadOnlyHost host) {
    FileStat stat = host.stat(desired.path());
    return switch (stat.type()) {
      case MISSING -> new Finding.Absent<>();
      case LINK -> new Finding.Present<>(new LinkState(desired.path(), found(stat.linkTarget().orElse(""), host.machine())));
      case FILE, DIRECTORY, SPECIAL -> new Finding.Unreadable<>("it is " + stat.type().noun() + ", not a link");
      case UNREACHABLE -> Spot.outOfReach(desired.path(), host);
    };
  }

  /** On the machine a {@code ~} is a name like every other. */
  static String found(String text, Machine machine) {
    return text.equals("~") || text.startsWith("~/") ? "./" + text : LinkState.symbolic(text, machine);
  }

  @Override
  public Remedy remedy(Deviation<LinkState> deviation, Nothing evidence, Past past, Machine machine) {
    return Remedy.steps(switch (deviation) {
      case Deviation.Missing(LinkState desired) -> new Step.MakeLink(desired.path(), desired.to(), Expect.ANYTHING);
      case Deviation.Different(LinkState desired, var actual, var attributes) ->
          new Step.MakeLink(desired.path(), desired.to(), Expect.ANYTHING);
      case Deviation.Unwanted(LinkState actual) -> Step.delete(actual.path());
    });
  }

  @Override
  public Places places(LinkState state, Machine machine) {
    return Location.of(state.path(), machine).placesAfter(state.target());
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public String line(LinkState state) {
    return state.to();
  }
}
