package dev.trueup.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * A log is what happened on a scripted machine, whichever door it came through.
 *
 * @param asked questions, in the words of a machine text
 * @param unscripted lines that the text lacks
 */
record Log(List<String> asked, List<ScriptedHost.Deed> deeds, List<String> unscripted) {

  static Log empty() {
    return new Log(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** The error for a line that the text lacks. */
  Unscripted lacks(String line) {
    unscripted.add(line);
    return new Unscripted(line);
  }
}
