package dev.trueup.plan;

import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An examiner looks at many things at once: one bulk probe a kind, kinds side by side.
 *
 * @param host where to look; hand in a fresh examination, since answers are remembered
 */
public record Examiner(ReadOnlyHost host) {

  /** One thing to look at: a kind and the state that names it. */
  public record Subject(Kind<?, ?> kind, State state) {}

  /** One observation for each subject, in their order. */
  public List<Observation<?, ?>> examine(List<Subject> subjects) {
    Map<KindName, List<Integer>> byKind = new LinkedHashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      byKind.computeIfAbsent(subjects.get(i).kind().name(), name -> new ArrayList<>()).add(i);
    }
    List<Observation<?, ?>> all = new ArrayList<>(java.util.Collections.nCopies(subjects.size(), null));
    if (byKind.size() == 1) {
      byKind.values().forEach(places -> place(all, places, probe(subjects, places)));
      return all;
    }
    try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<List<Integer>, Future<List<Observation<?, ?>>>> running = new LinkedHashMap<>();
      byKind.values().forEach(places -> running.put(places, side.submit(() -> probe(subjects, places))));
      running.forEach((places, future) -> place(all, places, await(future)));
    }
    return all;
  }

  private List<Observation<?, ?>> probe(List<Subject> subjects, List<Integer> places) {
    return probeOne(subjects.get(places.getFirst()).kind(), places.stream().map(i -> subjects.get(i).state()).toList());
  }

  @SuppressWarnings("unchecked")
  private <S extends State, E extends Record> List<Observation<?, ?>> probeOne(Kind<S, E> kind, List<? extends State> states) {
    List<Observation<S, E>> found = kind.probe((List<S>) states, host);
    if (found.size() != states.size()) {
      throw new IllegalStateException(
          "kind %s answered %d observations for %d things".formatted(kind.name(), found.size(), states.size()));
    }
    return List.copyOf(found);
  }

  private static void place(List<Observation<?, ?>> all, List<Integer> places, List<Observation<?, ?>> found) {
    for (int i = 0; i < places.size(); i++) {
      all.set(places.get(i), found.get(i));
    }
  }

  private static List<Observation<?, ?>> await(Future<List<Observation<?, ?>>> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while probing", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(failed.getCause());
    }
  }
}
