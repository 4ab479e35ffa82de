package dev.trueup.edit;

import dev.trueup.edit.FileEdit.Result;
import dev.trueup.value.Value;
import java.util.Optional;

/** Sets and removes entries, and reads back what it did before it says so. */
final class EntryEdits {
  private static final String UNSAFE = "it is written in a way that trueup cannot edit safely";

  private EntryEdits() {}

  static Result set(FileEdit.SetEntry edit, String text) {
    Grammar grammar = edit.dialect().grammar();
    Optional<String> refusal = grammar.problem(text)
        .or(() -> grammar.unspeakable(edit.key(), edit.value()).map(why -> "`" + edit.key() + "` cannot be set: " + why))
        .or(() -> grammar.noPlace(text, edit.key()));
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    Value value = Spelling.revealed(edit.value());
    String edited = grammar.set(text, edit.key(), value);
    boolean there = grammar.problem(edited).isEmpty()
        && grammar.read(edited, edit.key()).filter(read -> Spelling.same(read, value)).isPresent();
    return there ? new Result.Edited(edited) : new Result.Refused(UNSAFE);
  }

  static Result remove(FileEdit.RemoveEntry edit, String text) {
    Grammar grammar = edit.dialect().grammar();
    Optional<String> problem = grammar.problem(text);
    if (problem.isPresent()) {
      return new Result.Refused(problem.get());
    }
    String edited = grammar.remove(text, edit.key());
    boolean untouched = edited.equals(text) && grammar.read(text, edit.key()).isPresent();
    return untouched || grammar.problem(edited).isPresent() ? new Result.Refused(UNSAFE) : new Result.Edited(edited);
  }
}
