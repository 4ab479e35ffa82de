package dev.trueup.journal;

import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.codec.PathCodec;
import dev.trueup.host.Step;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A snapshot codec is what writes snapshots as JSON objects and reads them back.
 *
 * @param changes for states and steps
 */
record SnapshotCodec(ChangeCodec changes) {

  Value encode(Snapshot snapshot) {
    var owned = new ArrayList<Value>();
    snapshot.owned().forEach(thing -> owned.add(encode(thing)));
    var owed = new LinkedHashMap<String, Value>();
    new TreeMap<>(snapshot.owed()).forEach((identity, steps) -> owed.put(identity.toString(), steps(steps)));
    var declares = new LinkedHashMap<String, Value>();
    new TreeMap<>(snapshot.declares()).forEach((manifest, identities) ->
        declares.put(manifest, Value.ListOf.texts(identities.stream().map(Identity::toString).toList())));
    return new Document()
        .with("owned", new Value.ListOf(owned)).with("created", PathCodec.encode(snapshot.created()))
        .with("owed", new Value.MapOf(owed)).with("declares", new Value.MapOf(declares)).value();
  }

  Snapshot decode(Fields fields) throws DecodeException {
    var owned = new ArrayList<Owned>();
    for (Value thing : fields.list("owned")) {
      owned.add(owned(Fields.of(thing)));
    }
    Map<Identity, List<Step>> owed = new TreeMap<>();
    Fields steps = fields.object("owed");
    for (String identity : steps.entries().keySet()) {
      owed.put(Identity.parse(identity), changes.steps(steps.list(identity)));
    }
    Map<String, List<Identity>> declares = new TreeMap<>();
    Fields manifests = fields.object("declares");
    for (String manifest : manifests.entries().keySet()) {
      declares.put(manifest, ChangeCodec.identities(manifests, manifest));
    }
    return new Snapshot(owned, PathCodec.decode(fields.texts("created")), owed, declares);
  }

  private Value encode(Owned thing) {
    var inverses = new ArrayList<Value>();
    thing.inverses().forEach(inverse ->
        inverses.add(Document.of("run", inverse.run()).with("step", changes.encode(inverse.step(), content -> {})).value()));
    return Document.of("identity", thing.identity().toString())
        .with("address", thing.address().toString()).with("state_version", thing.stateVersion())
        .with("desired", thing.desired().map(changes::encode)).with("origin", changes.encode(thing.origin()))
        .with("left", changes.encode(thing.left())).with("changed", List.copyOf(thing.changed()))
        .with("inverses", new Value.ListOf(inverses)).with("receipts", thing.receipts()).with("needs", thing.needs())
        .with("manifest", thing.manifest()).with("project", thing.project()).with("when_removed", thing.whenRemoved())
        .with("since", thing.since().toString()).with("last", thing.last()).with("interrupted", thing.interrupted())
        .with("plugin", thing.plugin()).value();
  }

  private Owned owned(Fields fields) throws DecodeException {
    var inverses = new ArrayList<Inverse>();
    for (Value inverse : fields.list("inverses")) {
      Fields parts = Fields.of(inverse);
      inverses.add(new Inverse(parts.text("run"), changes.step(parts.need("step"))));
    }
    return new Owned(
        Identity.parse(fields.text("identity")), ResourceAddress.parse(fields.text("address")), (int) fields.number("state_version"),
        ChangeCodec.attributes(fields, "desired"), ChangeCodec.before(fields.object("origin")),
        ChangeCodec.before(fields.object("left")), new TreeSet<>(fields.texts("changed")), inverses, fields.texts("receipts"),
        ChangeCodec.identities(fields, "needs"), fields.text("manifest"), fields.text("project"), fields.text("when_removed"),
        Instant.parse(fields.text("since")), fields.text("last"), fields.flag("interrupted"), fields.textIfThere("plugin"));
  }

  private Value steps(List<Step> steps) {
    return new Value.ListOf(steps.stream().map(step -> changes.encode(step, content -> {})).toList());
  }
}
