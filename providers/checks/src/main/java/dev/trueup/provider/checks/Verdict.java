package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Note;
import java.util.List;

/** A verdict is what becomes of a check. */
sealed interface Verdict {

  /** @param notes what could not be known, for people */
  record Holds(List<Note> notes) implements Verdict {
    public Holds {
      notes = List.copyOf(notes);
    }
  }

  /** @param why what was found, why it matters, what to do */
  record Fails(Note why) implements Verdict {}

  /** Nobody may be asked, or nobody answered; the reason is a clause. */
  record Unasked(String reason) implements Verdict {}

  /** The place where the answer stands cannot be read; the reason is a clause. */
  record Unreadable(String reason) implements Verdict {}

  Verdict HOLDS = new Holds(List.of());
}
