package dev.trueup.journal;

import dev.trueup.diagnostic.Diagnostic;
import java.util.Optional;

/** What became of opening the journal for writing. */
public sealed interface Opened {

  /** The lock is held; close the journal to give it back. */
  record Ready(Journal journal) implements Opened {}

  /** @param holder who is running; empty where it has not written itself down yet */
  record Busy(Optional<Holder> holder) implements Opened {}

  /** It cannot be written, is damaged, or is from a newer trueup. */
  record Refused(Diagnostic why) implements Opened {}
}
