package dev.trueup.journal;

import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tale is a journal told by a test: records one after the other, all about GOPROXY unless another entry is named. */
final class Tale {

  private final List<JournalRecord> records = new ArrayList<>(List.of(new JournalRecord.Opening("0.1.0", 0, Snapshot.NONE)));
  private String key = "GOPROXY";

  Tale about(String entry) {
    key = entry;
    return this;
  }

  Tale apply(String id) {
    return run(Samples.apply(id));
  }

  Tale run(RunRecord run) {
    return add(new JournalRecord.Started(run));
  }

  Tale continuing(String id, String interrupted) {
    return run(Samples.run(id, "apply", Samples.MANIFEST, Optional.of(interrupted), Optional.empty()));
  }

  Tale undo(String id, String undone) {
    return run(Samples.run(id, "undo", Samples.MANIFEST, Optional.empty(), Optional.of(undone)));
  }

  Tale begun(String action, String desired, Before before) {
    return begun(Samples.begun(key, action, Optional.of(desired), before));
  }

  Tale begunRemoval(String action, Before before) {
    return begun(Samples.begun(key, action, Optional.empty(), before));
  }

  /** The same change with other steps; those have no inverses. */
  Tale begunWith(String desired, Before before, Step... steps) {
    Begun b = Samples.begun(key, "update", Optional.of(desired), before);
    List<Optional<Step>> none = List.of(steps).stream().map(step -> Optional.<Step>empty()).toList();
    return begun(new Begun(
        b.identity(), b.address(), 1, b.action(), b.desired(), before, List.of(steps), none, List.of(), b.declaredAt(), b.whenRemoved()));
  }

  Tale begun(Begun begun) {
    return add(new JournalRecord.Begin(List.of(begun)));
  }

  Tale done(int step) {
    return add(new JournalRecord.Performed(Samples.done(key, step)));
  }

  Tale done(int step, String receipt, HostPath... created) {
    return add(new JournalRecord.Performed(new Begun.StepDone(Samples.entry(key), step, receipt, List.of(created))));
  }

  Tale finished(Finished.Result result, Before left) {
    return add(new JournalRecord.Finish(List.of(Samples.finished(key, result, left))));
  }

  Tale converged(Before left) {
    return finished(Finished.Result.CONVERGED, left);
  }

  Tale adopted(String name, String manifest, Before left) {
    return add(new JournalRecord.Adoption(new Adopted(
        Samples.entry(key), ResourceAddress.of("go-setting", name), manifest, "other", List.of(), "keep", left)));
  }

  Tale ended() {
    return ended("done");
  }

  Tale ended(String result) {
    return add(new JournalRecord.Ended(new Run.End(Samples.NOON, result)));
  }

  /** A whole run that creates or changes the entry. */
  Tale changed(String id, Before before, String value) {
    return apply(id).begun(before.equals(Samples.ABSENT) ? "create" : "update", value, before).done(0)
        .converged(Samples.present(value)).ended();
  }

  History history() {
    return History.of(records, RecordLine.Link.START);
  }

  Optional<Owned> owned() {
    Identity identity = Samples.entry(key);
    return Optional.ofNullable(history().owned().get(identity));
  }

  List<JournalRecord> records() {
    return List.copyOf(records);
  }

  private Tale add(JournalRecord record) {
    records.add(record);
    return this;
  }
}
