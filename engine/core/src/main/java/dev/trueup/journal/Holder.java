package dev.trueup.journal;

import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.value.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A holder is the process that holds the run lock, as it wrote itself down.
 *
 * @param pid of the process
 * @param started when that process started, so that a pid that was given away again is not taken for it
 * @param command what the user typed
 * @param since when it took the run lock
 * @param progress for people: {@code applying 12/40}; empty at first
 * @param version of its trueup
 */
public record Holder(long pid, Optional<Instant> started, String command, Instant since, String progress, String version) {

  /** This process. */
  public static Holder current(String command, Instant now, String version) {
    ProcessHandle self = ProcessHandle.current();
    return new Holder(self.pid(), self.info().startInstant(), command, now, "", version);
  }

  /** Who is running, read without touching the lock; empty where nobody is. */
  public static Optional<Holder> read(StateDirectory state) {
    try {
      return Optional.of(decode(Files.readString(state.holder()))).filter(Holder::isAlive);
    } catch (IOException | Json.Broken | DecodeException | DateTimeParseException gone) {
      return Optional.empty();
    }
  }

  public boolean isAlive() {
    return ProcessHandle.of(pid).filter(process -> process.isAlive() && isStartOf(process)).isPresent();
  }

  boolean isThisProcess() {
    return pid == ProcessHandle.current().pid() && isStartOf(ProcessHandle.current());
  }

  Holder at(String howFar) {
    return new Holder(pid, started, command, since, howFar, version);
  }

  byte[] encoded() {
    return Json.write(new Document()
        .with("pid", pid).with("started", started).with("command", command).with("since", since.toString())
        .with("progress", progress).with("version", version).value()).getBytes(StandardCharsets.UTF_8);
  }

  private static Holder decode(String text) throws Json.Broken, DecodeException {
    Fields fields = Fields.of(Json.read(text));
    return new Holder(
        fields.number("pid"), fields.textIfThere("started").map(Instant::parse), fields.text("command"),
        Instant.parse(fields.text("since")), fields.text("progress"), fields.text("version"));
  }

  /** The kernel counts in ticks and the clock may have been set, so two readings differ a little. */
  private boolean isStartOf(ProcessHandle process) {
    Optional<Instant> theirs = process.info().startInstant();
    return started.isEmpty() || theirs.isEmpty() || Duration.between(started.get(), theirs.get()).abs().toSeconds() < 2;
  }
}
