package dev.trueup.journal;

import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.codec.PathCodec;
import dev.trueup.host.Content;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A record codec is what writes the journal's records as JSON objects and reads them back. Secrets leave as keyed digests. */
final class RecordCodec {

  private final ChangeCodec changes;
  private final SnapshotCodec snapshots;

  RecordCodec(Sealer sealer) {
    changes = new ChangeCodec(sealer);
    snapshots = new SnapshotCodec(changes);
  }

  /** For reading alone: digests stay as they are, so the key is of no matter. */
  static RecordCodec reader() {
    return new RecordCodec(new Sealer(new byte[32]));
  }

  /** @param befores gets the contents that inverses put back */
  Value.MapOf encode(JournalRecord record, Consumer<Content> befores) {
    return switch (record) {
      case JournalRecord.Opening(String writer, long size, Snapshot snapshot) -> {
        Document document =
            Document.of("kind", "journal").with("format", JournalRecord.FORMAT).with("writer", writer).with("size", size);
        yield (snapshot.equals(Snapshot.NONE) ? document : document.with("snapshot", snapshots.encode(snapshot))).value();
      }
      case JournalRecord.Started(RunRecord run) -> started(run);
      case JournalRecord.Begin(List<Begun> begun) -> {
        var items = new ArrayList<Value>();
        begun.forEach(change -> items.add(changes.encode(change, befores)));
        yield Document.of("kind", "begun").with("changes", new Value.ListOf(items)).value();
      }
      case JournalRecord.Performed(Begun.StepDone step) -> Document.of("kind", "step")
          .with("identity", step.identity().toString()).with("step", step.step()).with("receipt", step.receipt())
          .with("created", PathCodec.encode(step.created())).value();
      case JournalRecord.TakenBack(Identity identity, int step) ->
          Document.of("kind", "back").with("identity", identity.toString()).with("step", step).value();
      case JournalRecord.Finish(List<Finished> finished) -> {
        var items = new ArrayList<Value>();
        finished.forEach(change -> items.add(changes.encode(change)));
        yield Document.of("kind", "finished").with("changes", new Value.ListOf(items)).value();
      }
      case JournalRecord.Adoption(Adopted thing) -> Document.of("kind", "adopted")
          .with("identity", thing.identity().toString()).with("address", thing.address().toString()).with("manifest", thing.manifest())
          .with("project", thing.project()).with("needs", thing.needs()).with("when_removed", thing.whenRemoved())
          .with("left", changes.encode(thing.left())).value();
      case JournalRecord.Ended(Run.End(Instant at, String result, List<ResourceAddress> unmet)) -> {
        Document ended = Document.of("kind", "ended").with("at", at.toString()).with("result", result);
        yield (unmet.isEmpty() ? ended : ended.with("unmet", unmet)).value();
      }
    };
  }

  /** Empty for a kind of record that this trueup does not know. */
  Optional<JournalRecord> decode(Value encoded) throws DecodeException {
    try {
      return decode(Fields.of(encoded));
    } catch (IllegalArgumentException | java.time.DateTimeException | IndexOutOfBoundsException odd) {
      throw new DecodeException("it holds a value that it cannot hold", odd);
    }
  }

  private Optional<JournalRecord> decode(Fields fields) throws DecodeException {
    return switch (fields.text("kind")) {
      case "journal" -> {
        Optional<Value> snapshot = fields.find("snapshot");
        yield Optional.of(new JournalRecord.Opening(
            fields.text("writer"), fields.number("size"), snapshot.isPresent() ? snapshots.decode(Fields.of(snapshot.get())) : Snapshot.NONE));
      }
      case "run" -> Optional.of(new JournalRecord.Started(run(fields)));
      case "begun" -> {
        var begun = new ArrayList<Begun>();
        for (Value change : fields.list("changes")) {
          begun.add(changes.begun(Fields.of(change)));
        }
        yield Optional.of(new JournalRecord.Begin(begun));
      }
      case "step" -> Optional.of(new JournalRecord.Performed(new Begun.StepDone(
          Identity.parse(fields.text("identity")), (int) fields.number("step"), fields.text("receipt"),
          PathCodec.decode(fields.texts("created")))));
      case "back" -> Optional.of(new JournalRecord.TakenBack(Identity.parse(fields.text("identity")), (int) fields.number("step")));
      case "finished" -> {
        var finished = new ArrayList<Finished>();
        for (Value change : fields.list("changes")) {
          finished.add(changes.finished(Fields.of(change)));
        }
        yield Optional.of(new JournalRecord.Finish(finished));
      }
      case "adopted" -> Optional.of(new JournalRecord.Adoption(new Adopted(
          Identity.parse(fields.text("identity")), ResourceAddress.parse(fields.text("address")),
          fields.text("manifest"), fields.text("project"), ChangeCodec.identities(fields, "needs"), fields.text("when_removed"),
          ChangeCodec.before(fields.object("left")))));
      case "ended" -> Optional.of(new JournalRecord.Ended(new Run.End(Instant.parse(fields.text("at")), fields.text("result"), unmet(fields))));
      default -> Optional.empty();
    };
  }

  /** Not there where every check held. */
  private static List<ResourceAddress> unmet(Fields fields) throws DecodeException {
    return fields.find("unmet").isEmpty() ? List.of() : fields.texts("unmet").stream().map(ResourceAddress::parse).toList();
  }

  private static Value.MapOf started(RunRecord run) {
    return Document.of("kind", "run")
        .with("id", run.id()).with("started", run.started().toString()).with("command", run.command()).with("project", run.project())
        .with("manifest", run.manifest()).with("version", run.version()).with("continues", run.continues())
        .with("undoes", run.undoes()).with("declares", run.declares()).value();
  }

  private static RunRecord run(Fields fields) throws DecodeException {
    return new RunRecord(
        fields.text("id"), Instant.parse(fields.text("started")), fields.text("command"), fields.text("project"),
        fields.text("manifest"), fields.text("version"), fields.textIfThere("continues"), fields.textIfThere("undoes"),
        ChangeCodec.identities(fields, "declares"));
  }
}
