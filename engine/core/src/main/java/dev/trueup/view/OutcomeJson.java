package dev.trueup.view;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.host.Monitor;
import dev.trueup.plan.Change;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as a stream of JSON events for programs, one a line: {@code started}, {@code progress}, {@code performed}, {@code finished}, at the end {@code summary}. */
public final class OutcomeJson {
  private OutcomeJson() {}

  public static String started(Change change) {
    return Json.write(Json.object("event", Value.text("started"), "address", address(change)));
  }

  /** How far one of its steps is, in bytes; {@code total} only where it is known. */
  public static String progress(Change change, Monitor.Advance advance) {
    var event = new LinkedHashMap<String, Value>();
    event.put("event", Value.text("progress"));
    event.put("address", address(change));
    event.put("doing", Value.text(advance.doing()));
    event.put("done", Value.Number.of(advance.done()));
    advance.total().ifPresent(total -> event.put("total", Value.Number.of(total)));
    return Json.write(new Value.MapOf(event));
  }

  /** @param step 0-based */
  public static String performed(Change change, int step) {
    return Json.write(Json.object(
        "event", Value.text("performed"),
        "address", address(change),
        "step", Value.Number.of(step),
        "steps", Value.Number.of(change.steps().size())));
  }

  public static String finished(Outcome outcome) {
    var event = new LinkedHashMap<String, Value>();
    event.put("event", Value.text("finished"));
    event.putAll(outcome(outcome));
    return Json.write(new Value.MapOf(event));
  }

  /** The last line; names every change that was not kept. */
  public static String summary(Outcomes outcomes) {
    var counts = new LinkedHashMap<String, Value>();
    for (Outcome.Result result : Outcome.Result.values()) {
      counts.put(word(result), Value.Number.of(outcomes.of(result).size()));
    }
    List<Change> converged = outcomes.of(Outcome.Result.CONVERGED).stream().map(Outcome::change).toList();
    var activations = new LinkedHashMap<String, Value>();
    PlanSummary.activations(converged).forEach((activation, waiting) ->
        activations.put(activation.name(), PlanJson.texts(waiting)));
    return Json.write(Json.object(
        "event", Value.text("summary"),
        "format", Value.Number.of(PlanJson.FORMAT),
        "name", Value.text(outcomes.plan().subject().name()),
        "run", PlanJson.orNull(outcomes.run()),
        "stopped", PlanJson.orNull(outcomes.stopped()),
        "well", Value.bool(outcomes.isWell()),
        "counts", new Value.MapOf(counts),
        "activations", new Value.MapOf(activations),
        "changes", new Value.ListOf(outcomes.all().stream().<Value>map(outcome -> new Value.MapOf(outcome(outcome))).toList())));
  }

  private static Map<String, Value> outcome(Outcome outcome) {
    var entries = new LinkedHashMap<String, Value>();
    entries.put("address", address(outcome.change()));
    entries.put("action", Value.text(outcome.change().action().word()));
    entries.put("result", Value.text(word(outcome.result())));
    if (!outcome.message().isEmpty()) {
      entries.put("message", Value.text(outcome.message()));
    }
    outcome.because().ifPresent(first -> entries.put("because_of", Value.text(first.toString())));
    entries.put("milliseconds", Value.Number.of(outcome.took().toMillis()));
    return entries;
  }

  private static String word(Outcome.Result result) {
    return result.word().replace(' ', '_');
  }

  private static Value.Text address(Change change) {
    return new Value.Text(change.address().toString());
  }
}
