package dev.trueup.journal;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Command;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import dev.trueup.value.Side;
import dev.trueup.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Values that journal tests are made of. */
final class Samples {

  static final String MANIFEST = "/home/dev/app/trueup.yaml";
  static final String OTHER = "/home/dev/other/trueup.yaml";
  static final HostPath GO_ENV = HostPath.linux("~/.config/go/env");
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final Keys KEYS = new Keys(new Sealer(new byte[32]));
  static final Before ABSENT = new Before.Absent();
  static final Before UNSEEN = new Before.Unseen();
  static final Step RELOAD = new Step.Once(Command.of("systemctl", "daemon-reload"), Privilege.ROOT);

  private Samples() {}

  static Identity entry(String key) {
    return Identity.of(Side.LINUX, GO_ENV.text(), key);
  }

  static Attributes attributes(String value) {
    return Attributes.of("value", Value.text(value));
  }

  static Before present(String value) {
    return new Before.Present(attributes(value));
  }

  static Step set(String key, String value) {
    return Step.edit(GO_ENV, new FileEdit.SetEntry(Dialect.GO_ENV, EntryKey.of(key), Value.text(value)));
  }

  /** What takes a change to this value back. */
  static Step inverse(String value) {
    return Step.edit(GO_ENV, new FileEdit.Splice(0, value.length(), "digest of " + value, "", "", ""));
  }

  static RunRecord run(String id, String command, String manifest, Optional<String> continues, Optional<String> undoes) {
    return new RunRecord(id, NOON, command, "app", manifest, "0.1.0", continues, undoes, List.of(entry("GOPROXY")));
  }

  static RunRecord apply(String id) {
    return run(id, "apply", MANIFEST, Optional.empty(), Optional.empty());
  }

  static Begun begun(String key, String action, Optional<String> desired, Before before) {
    String target = desired.orElse("nothing");
    return new Begun(
        entry(key), ResourceAddress.of("go-setting", key), 1, action, desired.map(Samples::attributes), before,
        List.of(set(key, target)), List.of(Optional.of(inverse(target))), List.of(), "trueup.yaml:3:3", "restore");
  }

  static Begun.StepDone done(String key, int step) {
    return new Begun.StepDone(entry(key), step, "", List.of());
  }

  static Finished finished(String key, Finished.Result result, Before left) {
    return new Finished(entry(key), result, left, "");
  }

  static Journal ready(StateDirectory state) {
    Opened opened = Journal.open(state, KEYS, Holder.current("trueup apply", NOON, "0.1.0"));
    if (opened instanceof Opened.Ready(Journal journal)) {
      return journal;
    }
    throw new AssertionError(opened.toString());
  }

  /** A whole run with one changed entry. */
  static void change(Journal journal, String id, String key, Before before, String value) throws JournalFailure {
    journal.begin(apply(id));
    journal.begun(List.of(begun(key, before.equals(ABSENT) ? "create" : "update", Optional.of(value), before)));
    journal.stepDone(done(key, 0));
    journal.finished(List.of(finished(key, Finished.Result.CONVERGED, present(value))));
    journal.ended(new Run.End(NOON, "done"));
  }

  /** Random enough for tests, the same each time. */
  static RandomGenerator random() {
    return new java.util.Random(7);
  }
}
