package dev.trueup.provider;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kind is a sort of resource that can be probed and remedied.
 *
 * @param <S> its state
 * @param <E> evidence: what a probe learns beyond the state and a remedy needs; {@link Nothing} for most
 */
public interface Kind<S extends State, E extends Record> {

  KindName name();

  /** One sentence for {@code trueup kinds} and the reference. */
  String summary();

  /** An example entry as YAML, a whole section, that is valid by the schema. */
  String example();

  /**
   * The version of {@link State#attributes}, recorded beside them in the journal and in saved plans. One more whenever an attribute gets another
   * name or another meaning; {@link #parse} reads all earlier ones.
   */
  default int stateVersion() {
    return 1;
  }

  /** The inverse of {@link State#attributes}, for what the journal or a plan file recorded. */
  S parse(int version, Attributes recorded);

  /** The thing itself. Paths in it are real ones ({@link Machine#real}). */
  Identity identity(S state, Machine machine);

  /**
   * Looks at all desired things of this kind at once; one observation each, in the same order. Never fails: what cannot be seen is a
   * {@link Finding.Unreadable}.
   */
  List<Observation<S, E>> probe(List<S> desired, ReadOnlyHost host);

  /** What makes the deviation go away; pure. Steps are right for exactly what was observed. */
  Remedy remedy(Deviation<S> deviation, E evidence, Past past, Machine machine);

  /** The paths it provides and needs, which give the order among resources. */
  default Places places(S state, Machine machine) {
    return Places.NONE;
  }

  /** The attributes that are not simply managed. */
  default Traits traits() {
    return Traits.ALL_MANAGED;
  }

  /** How long after its steps the thing may take until it is as desired. */
  default Settle settle(S desired) {
    return Settle.AT_ONCE;
  }

  /** What happens when it leaves the manifest and no term says otherwise. */
  default WhenRemoved whenRemoved() {
    return WhenRemoved.RESTORE;
  }

  /**
   * The variables that this thing, once it is as desired, gives to whatever runs after it; a value may be a secret. Commands and downloads of
   * the same run see those among them that say how the network is reached ({@link dev.trueup.host.NetworkVariables}).
   */
  default Map<String, Value> variables(S desired) {
    return Map.of();
  }

  /**
   * True for a kind that is probed and never remedied. What is wrong with such a thing is decided after the last change of a run; hidden or
   * unasked it is no deviation.
   */
  default boolean isCheck() {
    return false;
  }

  /**
   * What it means that a step failed, in sentences that are said before the machine's own words; empty where those say it well enough.
   *
   * @param failure what the machine said, as a sentence
   * @param host to look for the reason; it may ask other machines
   */
  default Optional<String> explain(S desired, String failure, ReadOnlyHost host) {
    return Optional.empty();
  }

  /**
   * What people read of a state on one line: {@code off → https://goproxy.cn,direct} shows two of these. Never a secret. Where it is empty of both,
   * a plan names the attributes that differ.
   */
  default String line(S state) {
    SortedMap<String, Value> values = new TreeMap<>(state.attributes().values());
    Value value = values.get("value");
    return value == null ? "" : value.toString();
  }
}
