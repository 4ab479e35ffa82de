package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import java.util.List;

/** A judgement is what the comparison of one thing came to. */
sealed interface Judgement {

  /** Nothing to do. */
  record Met(Seen seen) implements Judgement {}

  /**
   * Something to do.
   *
   * @param action if the remedy has steps
   * @param wanted the attributes that should be there afterwards, empty for a thing that should be away
   */
  record Deviates(Deviation<? extends State> deviation, Action action, Seen seen, Attributes wanted) implements Judgement {}

  /** It cannot be taken back, and stays ours as it is; the notes say why. */
  record Stays(List<Note> notes) implements Judgement {}

  /** Not ours any more; the notes say why it stays as it is. */
  record Forgotten(List<Note> notes) implements Judgement {}

  /** It cannot be judged. */
  record Blocked(Note why) implements Judgement {}
}
