package dev.trueup.provider.files;

import dev.trueup.host.Expect;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The kind of symbolic links. A file or directory in a link's place is left alone, or set aside where the link says {@code replace}. */
public final class LinkKind implements Kind<LinkState, Aside> {

  public static final KindName NAME = new KindName("link");

  private static final Traits TRAITS = Traits.of(Map.of("path", Traits.Trait.NAMING, "replace", Traits.Trait.WRITE_ONLY));

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
          - link: ~/tool
            to: /opt/tool-2
            replace: true
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
  public List<Observation<LinkState, Aside>> probe(List<LinkState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> observe(state, host)).toList();
  }

  private static Observation<LinkState, Aside> observe(LinkState desired, ReadOnlyHost host) {
    Aside aside = Aside.of(desired.path(), host);
    var observation = new Observation<>(find(desired, host), aside, List.of(), Set.of());
    boolean movesAway = desired.replace()
        && observation.finding() instanceof Finding.Present<LinkState>(LinkState actual) && !isLink(actual);
    return movesAway ? observation.with(Wording.setAside(aside.free())) : observation;
  }

  private static Finding<LinkState> find(LinkState desired, ReadOnlyHost host) {
    FileStat stat = host.stat(desired.path());
    return switch (stat.type()) {
      case MISSING -> new Finding.Absent<>();
      case LINK -> new Finding.Present<>(new LinkState(desired.path(), found(stat.linkTarget().orElse(""), host.machine())));
      case FILE -> new Finding.Present<>(new LinkState(desired.path(), "", false, stat.type().noun()));
      case DIRECTORY -> new Finding.Present<>(new LinkState(desired.path(), "", false, stat.type().noun() + version(desired.path(), host)));
      case SPECIAL -> new Finding.Unreadable<>("it is " + stat.type().noun() + ", not a link");
      case UNREACHABLE -> Spot.outOfReach(desired.path(), host);
    };
  }

  /** What the first line of a file VERSION says: a tree of Go has one, and many others. */
  private static String version(HostPath folder, ReadOnlyHost host) {
    if (!(host.read(folder.child("VERSION")) instanceof FileRead.Contents contents)) {
      return "";
    }
    String first = contents.text().text().lines().findFirst().orElse("").strip().split("\\s", 2)[0];
    return first.matches("[A-Za-z]+[A-Za-z0-9.+-]{1,40}") ? " that holds " + first
        : first.matches("[0-9][A-Za-z0-9.+-]{0,40}") ? " that holds version " + first : "";
  }

  /** On the machine a {@code ~} is a name like every other. */
  static String found(String text, Machine machine) {
    return text.equals("~") || text.startsWith("~/") ? "./" + text : LinkState.symbolic(text, machine);
  }

  @Override
  public Remedy remedy(Deviation<LinkState> deviation, Aside aside, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing<LinkState>(LinkState desired) -> Remedy.steps(put(desired, aside));
      case Deviation.Different<LinkState>(LinkState desired, LinkState actual, var attributes) when isLink(actual) ->
          Remedy.steps(Stream.concat(isLink(desired) ? Stream.empty() : Stream.of(Step.delete(actual.path())), Stream.of(put(desired, aside)))
              .toList());
      case Deviation.Different<LinkState>(LinkState desired, LinkState actual, var attributes) when desired.replace() ->
          Remedy.steps(new Step.Rename(actual.path(), aside.free(), Expect.ANYTHING), put(desired, aside));
      case Deviation.Different<LinkState>(LinkState desired, LinkState actual, var attributes) -> new Remedy.Cannot(Wording.occupied(actual));
      case Deviation.Unwanted<LinkState>(LinkState actual) when isLink(actual) -> Remedy.steps(Step.delete(actual.path()));
      case Deviation.Unwanted<LinkState>(LinkState actual) -> new Remedy.Cannot(Wording.noLink(actual));
    };
  }

  /** The link; or, on the way back to what no link was, what was set aside for it. */
  private static Step put(LinkState desired, Aside aside) {
    return isLink(desired)
        ? new Step.MakeLink(desired.path(), desired.to(), Expect.ANYTHING)
        : new Step.Rename(aside.last(), desired.path(), Expect.ANYTHING);
  }

  private static boolean isLink(LinkState state) {
    return state.instead().isEmpty();
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
    return isLink(state) ? state.to() : state.instead();
  }
}
