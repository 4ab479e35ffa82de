package dev.trueup.provider;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Activation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An observation is what a probe found of one thing.
 *
 * @param evidence what else a remedy needs
 * @param notes what people should know, whether anything deviates or not
 * @param pending what must restart before the thing, as it now stands, takes effect
 */
public record Observation<S extends State, E extends Record>(
    Finding<S> finding, E evidence, List<Note> notes, Set<Activation> pending) {

  public Observation {
    notes = List.copyOf(notes);
    pending = java.util.Collections.unmodifiableSet(new TreeSet<>(pending));
  }

  public static <S extends State> Observation<S, Nothing> of(Finding<S> finding) {
    return new Observation<>(finding, Nothing.NOTHING, List.of(), Set.of());
  }

  public static <S extends State> Observation<S, Nothing> absent() {
    return of(new Finding.Absent<>());
  }

  public static <S extends State> Observation<S, Nothing> present(S actual) {
    return of(new Finding.Present<>(actual));
  }

  public static <S extends State> Observation<S, Nothing> unreadable(String reason) {
    return of(new Finding.Unreadable<>(reason));
  }

  public Observation<S, E> with(Note note) {
    var all = new java.util.ArrayList<>(notes);
    all.add(note);
    return new Observation<>(finding, evidence, all, pending);
  }
}
