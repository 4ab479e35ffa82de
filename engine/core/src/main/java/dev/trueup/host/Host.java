package dev.trueup.host;

import java.util.List;
import java.util.Map;

/** A host is the machine for whoever acts. */
public interface Host extends ReadOnlyHost {

  /**
   * Performs steps in order and stops at the first that does not succeed; edits that follow one another on one file are one write.
   *
   * @param monitor is told of steps that take long
   * @return one answer for each step that was begun, in order
   */
  List<Performed> perform(List<Step> steps, Monitor monitor);

  /** The same with nobody watching. */
  default List<Performed> perform(List<Step> steps) {
    return perform(steps, Monitor.NOBODY);
  }

  /**
   * This host for steps that come after the given variables were set: commands and downloads see those among them that say how the network
   * is reached ({@link NetworkVariables#NAMES}). They are kept in memory alone.
   */
  Host with(Map<String, String> variables);

  /** What became of a step. */
  sealed interface Performed {

    /**
     * @param receipt what only the act could tell, empty for most
     * @param created folders and files that were not there before, outermost first
     */
    record Done(String receipt, List<HostPath> created) implements Performed {
      public Done {
        created = List.copyOf(created);
      }
    }

    /** The expectation did not hold; nothing was done. The reason is a sentence. */
    record Moved(String reason) implements Performed {}

    /** It failed; the reason is a sentence with what the machine said. */
    record Failed(String reason) implements Performed {}
  }
}
