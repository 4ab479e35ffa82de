package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.Step;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.List;

/**
 * An elevation is the sealed list of a run's privileged work: opened once, with one prompt, and released change by change. Nothing can be
 * added to it afterwards.
 *
 * <p>It looks and acts on request and journals nothing: the run that opened it writes down what it says, before it lets it act.
 */
public interface Elevation extends AutoCloseable {

  /**
   * One change that needs the privilege.
   *
   * @param state what its kind is asked to look at
   * @param steps all that may ever be performed for it; empty for a thing that is only looked at
   */
  record Item(Identity identity, KindName kind, int stateVersion, State state, List<Step> steps) {
    public Item {
      steps = List.copyOf(steps);
    }
  }

  /** Whether the privilege was given. */
  sealed interface Opened {
    record Granted() implements Opened {}

    /** It was refused, or there is no way to ask; a sentence. */
    record Declined(String why) implements Opened {}
  }

  /** Seals the list and asks for the privilege. Called once, before the first release. */
  Opened open(List<Item> items);

  /** What kinds see with the privilege; one observation for each identity, in order. A failure of the elevation is an unreadable finding. */
  List<Observation<? extends State, ?>> look(List<Identity> identities);

  /** Performs the sealed steps of one change, in order, up to the first that does not succeed. */
  List<Host.Performed> release(Identity identity);

  @Override
  void close();

  /** Where there is no way to get a privilege. */
  Elevation NONE = new Elevation() {
    @Override
    public Opened open(List<Item> items) {
      return new Opened.Declined("There is no way to ask for that privilege here.");
    }

    @Override
    public List<Observation<? extends State, ?>> look(List<Identity> identities) {
      return identities.stream().<Observation<? extends State, ?>>map(
          identity -> Observation.of(new Finding.Unreadable<State>("there is no way to ask for the privilege here"))).toList();
    }

    @Override
    public List<Host.Performed> release(Identity identity) {
      return List.of(new Host.Performed.Failed("There is no way to ask for the privilege here."));
    }

    @Override
    public void close() {}
  };
}
