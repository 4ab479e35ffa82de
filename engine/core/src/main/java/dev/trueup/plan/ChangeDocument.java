package dev.trueup.plan;

import dev.trueup.codec.AttributesCodec;
import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.codec.PathCodec;
import dev.trueup.diagnostic.Note;
import dev.trueup.host.Activation;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.State;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.Json;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A change as a document and back, for saved plans. */
record ChangeDocument(Catalog catalog, Sealer sealer) {

  /** Reads one step. */
  @FunctionalInterface
  interface StepReader {
    Step read(Value encoded) throws DecodeException;
  }

  Value encode(Change change, Function<Step, Value> step) {
    AttributesCodec attributes = new AttributesCodec(sealer);
    return Document.of("address", change.address().toString())
        .with("also_declared", texts(change.alsoDeclared()))
        .with("identity", change.identity().toString())
        .with("state_version", change.stateVersion())
        .with("action", change.action().word())
        .with("because", change.because().stream().sorted().map(Because::word).toList())
        .with("seen", change.seen().word())
        .with("target", attributes.encode(change.target().attributes()))
        .with("absent", change.absent())
        .with("before", before(change.before(), attributes))
        .with("place", change.place().map(PathCodec::encode))
        .with("actual", change.lines().actual())
        .with("desired", change.lines().desired())
        .with("differences", new Value.ListOf(change.differences().stream().<Value>map(this::difference).toList()))
        .with("steps", new Value.ListOf(change.steps().stream().<Value>map(planned -> planned(planned, step)).toList()))
        .with("needs", texts(change.needs()))
        .with("undo", change.undo().word())
        .with("when_removed", change.whenRemoved().word())
        .with("declared_at", change.declaredAt())
        .with("implied_by", change.impliedBy())
        .with("activations", new Value.ListOf(change.activations().stream().<Value>map(a ->
            Document.of("name", a.name()).with("instruction", a.instruction()).value()).toList()))
        .with("notes", new Value.ListOf(change.notes().stream().<Value>map(n ->
            Document.of("code", n.code()).with("text", n.text()).with("hint", n.hint()).value()).toList()))
        .value();
  }

  Change decode(Value encoded, StepReader step) throws DecodeException {
    Fields fields = Fields.of(encoded);
    ResourceAddress address = ResourceAddress.parse(fields.text("address"));
    Kind<?, ?> kind = catalog.kind(address.kind()).orElseThrow(() -> new DecodeException("kind " + address.kind() + " is not here"));
    int version = (int) fields.number("state_version");
    State target = kind.parse(version, AttributesCodec.decode(fields.need("target")));
    List<PlannedStep> steps = new ArrayList<>();
    for (Value planned : fields.list("steps")) {
      Fields one = Fields.of(planned);
      steps.add(new PlannedStep(step.read(one.need("step")), Privilege.parse(one.text("privilege")), one.texts("hunk"),
          PathCodec.decode(one.texts("creates"))));
    }
    List<Difference> differences = new ArrayList<>();
    for (Value difference : fields.list("differences")) {
      Fields one = Fields.of(difference);
      differences.add(new Difference(one.text("attribute"), Json.decode(one.need("actual")), Json.decode(one.need("desired"))));
    }
    TreeSet<Activation> activations = new TreeSet<>();
    for (Value activation : fields.list("activations")) {
      activations.add(new Activation(Fields.of(activation).text("name"), Fields.of(activation).text("instruction")));
    }
    List<Note> notes = new ArrayList<>();
    for (Value note : fields.list("notes")) {
      notes.add(new Note(Fields.of(note).text("code"), Fields.of(note).text("text"), Fields.of(note).textIfThere("hint")));
    }
    Set<Because> because = fields.texts("because").stream().map(Because::parse).collect(Collectors.toSet());
    return new Change(address, fields.texts("also_declared").stream().map(ResourceAddress::parse).toList(),
        Identity.parse(fields.text("identity")), version, Action.parse(fields.text("action")), because, Seen.parse(fields.text("seen")), target,
        fields.flag("absent"), before(fields.object("before")), fields.textIfThere("place").map(PathCodec::decode),
        new Change.Lines(fields.text("actual"), fields.text("desired")), differences, steps,
        fields.texts("needs").stream().map(Identity::parse).toList(), Undo.parse(fields.text("undo")),
        WhenRemoved.parse(fields.text("when_removed")), fields.texts("declared_at"), fields.text("implied_by"), activations, notes);
  }

  private Value planned(PlannedStep planned, Function<Step, Value> step) {
    return new Document().with("step", step.apply(planned.step())).with("privilege", planned.privilege().word())
        .with("hunk", planned.hunk()).with("creates", PathCodec.encode(planned.creates())).value();
  }

  private Value difference(Difference difference) {
    return Document.of("attribute", difference.attribute())
        .with("actual", Json.encode(sealer.seal(difference.actual())))
        .with("desired", Json.encode(sealer.seal(difference.desired()))).value();
  }

  private static Value before(Before before, AttributesCodec attributes) {
    return switch (before) {
      case Before.Absent a -> Document.of("was", "absent").value();
      case Before.Unseen u -> Document.of("was", "unseen").value();
      case Before.Present(Attributes present) -> Document.of("was", "present").with("attributes", attributes.encode(present)).value();
    };
  }

  private static Before before(Fields fields) throws DecodeException {
    return switch (fields.text("was")) {
      case "absent" -> new Before.Absent();
      case "unseen" -> new Before.Unseen();
      case "present" -> new Before.Present(AttributesCodec.decode(fields.need("attributes")));
      default -> throw new DecodeException("no thing was " + fields.text("was"));
    };
  }

  private static List<String> texts(List<?> things) {
    return things.stream().map(Object::toString).toList();
  }
}
