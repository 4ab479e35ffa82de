package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.Step;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.List;
import java.util.Set;

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

  /**
   * A variable that says by which way downloads go or whose certificates count: one of {@link dev.trueup.host.NetworkVariables#WAY}.
   *
   * @param value may hold a password
   */
  record Variable(String name, String value) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Seals the list and asks for the privilege. Called once, before the first release.
   *
   * @param network every variable that a release may come with; one name may have several values in a run
   */
  Opened open(List<Item> items, Set<Variable> network);

  /** The same where nothing is downloaded. */
  default Opened open(List<Item> items) {
    return open(items, Set.of());
  }

  /** What kinds see with the privilege; one observation for each identity, in order. A failure of the elevation is an unreadable finding. */
  List<Observation<? extends State, ?>> look(List<Identity> identities);

  /**
   * Performs the sealed steps of one change, in order, up to the first that does not succeed. What is run once a wave is left to {@link #once}.
   *
   * @param network what its downloads see; one that was not sealed is seen by none
   */
  List<Host.Performed> release(Identity identity, Set<Variable> network);

  /**
   * Runs what several changes of a wave need one time.
   *
   * @param holder one of these changes; released before
   * @param step the number of the {@link Step.Once} among its sealed steps, from 0
   */
  Host.Performed once(Identity holder, int step);

  @Override
  void close();

  /** Where there is no way to get a privilege. */
  Elevation NONE = new Elevation() {
    @Override
    public Opened open(List<Item> items, Set<Variable> network) {
      return new Opened.Declined("There is no way to ask for that privilege here.");
    }

    @Override
    public List<Observation<? extends State, ?>> look(List<Identity> identities) {
      return identities.stream().<Observation<? extends State, ?>>map(
          identity -> Observation.of(new Finding.Unreadable<State>("there is no way to ask for the privilege here"))).toList();
    }

    @Override
    public List<Host.Performed> release(Identity identity, Set<Variable> network) {
      return List.of(new Host.Performed.Failed("There is no way to ask for the privilege here."));
    }

    @Override
    public Host.Performed once(Identity holder, int step) {
      return new Host.Performed.Failed("There is no way to ask for the privilege here.");
    }

    @Override
    public void close() {}
  };
}
