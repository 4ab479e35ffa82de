package dev.trueup.view;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Activation;
import dev.trueup.host.Privilege;
import dev.trueup.plan.Action;
import dev.trueup.plan.Because;
import dev.trueup.plan.Change;
import dev.trueup.plan.Difference;
import dev.trueup.plan.Plan;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan as one JSON document for programs: format 1, to which keys are only ever added. Secrets are {@code {"secret":true}}. */
public final class PlanJson {

  /** The version of the document. */
  public static final int FORMAT = 1;

  private PlanJson() {}

  /** One line without a newline. */
  public static String text(Plan plan) {
    return Json.write(document(plan));
  }

  public static Value.MapOf document(Plan plan) {
    Plan.Subject subject = plan.subject();
    return Json.object(
        "format", Value.Number.of(FORMAT),
        "trueup", Value.text(subject.version()),
        "purpose", Value.text(plan.purpose()),
        "name", Value.text(subject.name()),
        "manifest", Json.object(
            "path", Value.text(subject.shown()),
            "sha256", Value.text(subject.sha256()),
            "layers", Value.ListOf.texts(subject.layers())),
        "machine", Json.object("os", Value.text("linux"), "distribution", Value.text(subject.machine())),
        "changes", new Value.ListOf(plan.changes().stream().<Value>map(PlanJson::change).toList()),
        "prompts", prompts(plan),
        "not_for_this_machine", texts(plan.notForThisMachine()),
        "interrupted", orNull(plan.interrupted()),
        "undoes", orNull(plan.undoes()),
        "warnings", new Value.ListOf(plan.warnings().stream().<Value>map(PlanJson::warning).toList()),
        "summary", summary(plan));
  }

  private static Value.MapOf change(Change change) {
    return Json.object(
        "address", Value.text(change.address().toString()),
        "also_declared", texts(change.alsoDeclared()),
        "identity", Value.text(change.identity().toString()),
        "side", Value.text(change.identity().side().word()),
        "action", Value.text(change.action().word()),
        "because", Value.ListOf.texts(change.because().stream().sorted().map(Because::word).toList()),
        "seen", Value.text(change.seen().word()),
        "needs", texts(change.needs()),
        "undo", Value.text(change.undo().word()),
        "privilege", Value.text(change.privilege().word()),
        "declared_at", Value.ListOf.texts(change.declaredAt()),
        "implied_by", orNull(Optional.of(change.impliedBy()).filter(by -> !by.isEmpty())),
        "actual", Value.text(change.lines().actual()),
        "desired", Value.text(change.lines().desired()),
        "differences", new Value.ListOf(change.differences().stream().<Value>map(PlanJson::difference).toList()),
        "steps", new Value.ListOf(change.steps().stream().<Value>map(StepJson::step).toList()),
        "activations", Value.ListOf.texts(change.activations().stream().map(Activation::name).toList()),
        "notes", new Value.ListOf(change.notes().stream().<Value>map(PlanJson::note).toList()));
  }

  private static Value.MapOf difference(Difference difference) {
    return Json.object(
        "attribute", Value.text(difference.attribute()),
        "actual", open(difference.actual()),
        "desired", open(difference.desired()));
  }

  private static Value.MapOf warning(Diagnostic warning) {
    return Json.object(
        "code", Value.text(warning.code()),
        "summary", Value.text(warning.summary()),
        "detail", Value.text(warning.detail()),
        "place", orNull(warning.span().map(Span::place)),
        "hint", orNull(warning.hint()));
  }

  private static Value.MapOf note(Note note) {
    return Json.object("code", Value.text(note.code()), "text", Value.text(note.text()), "hint", orNull(note.hint()));
  }

  /** As {@link Json#encode} spells it, but of a secret not even its digest. */
  static Value open(Value value) {
    return switch (value) {
      case Value.Hidden h -> secret();
      case Value.Digest d -> secret();
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(PlanJson::open).toList());
      case Value.MapOf(Map<String, Value> entries) -> {
        var opened = new LinkedHashMap<String, Value>();
        entries.forEach((key, inner) -> opened.put(key, open(inner)));
        yield new Value.MapOf(opened);
      }
      case Value.Unset v -> Json.encode(v);
      case Value.Blob v -> Json.encode(v);
      case Value.Text v -> v;
      case Value.Number v -> v;
      case Value.Bool v -> v;
      case Value.Null v -> v;
    };
  }

  private static Value secret() {
    return Json.object("secret", Value.bool(true));
  }

  private static Value.MapOf prompts(Plan plan) {
    var prompts = new LinkedHashMap<String, Value>();
    PlanSummary.of(plan).privileged().keySet().stream().map(Privilege::word).forEach(word -> prompts.put(word, Value.Number.of(1)));
    return new Value.MapOf(prompts);
  }

  static Value.MapOf summary(Plan plan) {
    var counts = new LinkedHashMap<String, Value>();
    for (Action action : Action.values()) {
      counts.put(action.word(), Value.Number.of(plan.summary().getOrDefault(action, 0)));
    }
    return new Value.MapOf(counts);
  }

  static Value.ListOf texts(Collection<?> things) {
    return Value.ListOf.texts(things.stream().map(Object::toString).toList());
  }

  static Value orNull(Optional<String> text) {
    return text.<Value>map(Value.Text::new).orElseGet(Value.Null::new);
  }
}
