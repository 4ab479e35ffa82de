package dev.trueup.journal;

import dev.trueup.codec.AttributesCodec;
import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.codec.SecretSource;
import dev.trueup.codec.StepCodec;
import dev.trueup.host.Content;
import dev.trueup.host.Step;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A change codec is what writes the beginnings and ends of changes as JSON objects and reads them back.
 *
 * @param sealer this user's own key
 */
record ChangeCodec(Sealer sealer) {

  private static final Value NONE = new Value.Null();

  /** Of the steps only digests of contents leave: what they put in place can be planned again. What they replace cannot. */
  Value encode(Begun begun, Consumer<Content> befores) {
    var steps = new ArrayList<Value>();
    begun.steps().forEach(step -> steps.add(encode(step, content -> {})));
    var inverses = new ArrayList<Value>();
    begun.inverses().forEach(inverse -> inverses.add(inverse.map(step -> encode(step, befores)).orElse(NONE)));
    return Document.of("identity", begun.identity().toString())
        .with("address", begun.address().toString()).with("state_version", begun.stateVersion()).with("action", begun.action())
        .with("desired", begun.desired().map(this::encode)).with("before", encode(begun.before()))
        .with("steps", new Value.ListOf(steps)).with("inverses", new Value.ListOf(inverses)).with("needs", begun.needs())
        .with("declared_at", begun.declaredAt()).with("when_removed", begun.whenRemoved()).with("plugin", begun.plugin()).value();
  }

  Begun begun(Fields fields) throws DecodeException {
    var inverses = new ArrayList<Optional<Step>>();
    for (Value inverse : fields.list("inverses")) {
      inverses.add(inverse.equals(NONE) ? Optional.empty() : Optional.of(step(inverse)));
    }
    return new Begun(
        Identity.parse(fields.text("identity")), ResourceAddress.parse(fields.text("address")), (int) fields.number("state_version"),
        fields.text("action"), attributes(fields, "desired"), before(fields.object("before")), steps(fields.list("steps")), inverses,
        identities(fields, "needs"), fields.text("declared_at"), fields.text("when_removed"), fields.textIfThere("plugin"));
  }

  Value encode(Finished finished) {
    return Document.of("identity", finished.identity().toString())
        .with("result", finished.result().word()).with("left", encode(finished.left())).with("message", finished.message()).value();
  }

  Finished finished(Fields fields) throws DecodeException {
    return new Finished(
        Identity.parse(fields.text("identity")), Finished.Result.parse(fields.text("result")), before(fields.object("left")),
        fields.text("message"));
  }

  /** {@code {"absent":true}}, {@code {"present":{…}}} or {@code {"unseen":true}}. */
  Value encode(Before before) {
    return switch (before) {
      case Before.Absent() -> new Document().with("absent", true).value();
      case Before.Present(Attributes attributes) -> new Document().with("present", encode(attributes)).value();
      case Before.Unseen() -> new Document().with("unseen", true).value();
    };
  }

  static Before before(Fields fields) throws DecodeException {
    if (fields.find("absent").isPresent()) {
      return new Before.Absent();
    }
    return fields.find("unseen").isPresent() ? new Before.Unseen() : new Before.Present(AttributesCodec.decode(fields.need("present")));
  }

  Value encode(Attributes attributes) {
    return new AttributesCodec(sealer).encode(attributes);
  }

  static Optional<Attributes> attributes(Fields fields, String name) throws DecodeException {
    Optional<Value> there = fields.find(name);
    return there.isPresent() ? Optional.of(AttributesCodec.decode(there.get())) : Optional.empty();
  }

  Value encode(Step step, Consumer<Content> contents) {
    return new StepCodec(sealer).encode(step, contents);
  }

  Step step(Value encoded) throws DecodeException {
    return new StepCodec(sealer).decode(encoded, SecretSource.NONE);
  }

  List<Step> steps(List<Value> encoded) throws DecodeException {
    var steps = new ArrayList<Step>();
    for (Value step : encoded) {
      steps.add(step(step));
    }
    return steps;
  }

  static List<Identity> identities(Fields fields, String name) throws DecodeException {
    return fields.texts(name).stream().map(Identity::parse).toList();
  }
}
