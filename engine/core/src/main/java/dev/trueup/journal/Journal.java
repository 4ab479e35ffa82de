package dev.trueup.journal;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Content;
import dev.trueup.value.Identity;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal is the durable record of what is done, open for the one who holds the run lock. Safe for use by several threads.
 *
 * <p>{@link #begun}, {@link #finished} and {@link #ended} return when their record, and all before it, survive a crash. The first failure ends
 * it: nothing is appended any more, so that no effect happens which is not written down.
 */
public final class Journal implements AutoCloseable {

  private final StateDirectory state;
  private final RunningLock lock;
  private final Appender appender;
  private final RecordCodec codec;
  private final BeforeStore befores;
  private final List<String> runs;
  private boolean mayCompact;

  private Journal(StateDirectory state, RunningLock lock, Appender appender, Keys keys, List<String> runs) {
    this.state = state;
    this.lock = lock;
    this.appender = appender;
    this.codec = new RecordCodec(keys.sealer());
    this.befores = BeforeStore.in(state);
    this.runs = new ArrayList<>(runs);
  }

  /**
   * Takes the run lock without waiting, makes what is missing, and cuts off a record that a crash tore.
   *
   * @param keys as read when planning began; stored here where no key is stored yet
   * @param who this process, for those who come meanwhile
   */
  public static Opened open(StateDirectory state, Keys keys, Holder who) {
    Optional<RunningLock> lock;
    try {
      state.make();
      lock = RunningLock.take(state, who);
    } catch (IOException failed) {
      return new Opened.Refused(JournalTexts.cannotWrite(state, JournalFailure.writing(state.root(), failed)));
    }
    if (lock.isEmpty()) {
      return new Opened.Busy(Holder.read(state));
    }
    Checked<Journal> journal = locked(state, keys, who, lock.get());
    if (journal.isUsable()) {
      return new Opened.Ready(journal.value().orElseThrow());
    }
    release(lock.get());
    return new Opened.Refused(journal.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow());
  }

  private static Checked<Journal> locked(StateDirectory state, Keys keys, Holder who, RunningLock lock) {
    return JournalFile.read(state).then(file -> {
      Optional<Diagnostic> newer = JournalReader.newer(state, file);
      if (newer.isPresent()) {
        return Checked.failed(newer.get());
      }
      try {
        if (!keys.store(state)) {
          return Checked.failed(JournalTexts.keyChanged(state));
        }
        Appender appender = Appender.open(state, file, new JournalRecord.Opening(who.version(), 0, Snapshot.NONE));
        return Checked.of(new Journal(state, lock, appender, keys, RunIds.in(file)));
      } catch (JournalFailure failed) {
        return Checked.failed(JournalTexts.cannotWrite(state, failed));
      }
    });
  }

  /** The id for a run that begins now: {@code 20261124-1}, then {@code 20261124-2}. */
  public synchronized String nextRun(LocalDate today) {
    String day = today.format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
    int number = 1;
    while (runs.contains(day + number)) {
      number++;
    }
    return day + number;
  }

  /** Whether no run was recorded since this history was read, so that a plan made from it still stands. */
  public synchronized boolean isAsIn(History history) {
    boolean onlyOpened = appender.last().number() == 1 && history.endsAt(RecordLine.Link.START);
    return onlyOpened || history.endsAt(appender.last());
  }

  public synchronized void begin(RunRecord run) throws JournalFailure {
    append(new JournalRecord.Started(run), false);
    runs.add(run.id());
    mayCompact = false;
  }

  /** Keeps what the inverses put back, then announces the changes of a wave: durable when this returns. */
  public synchronized void begun(List<Begun> changes) throws JournalFailure {
    if (!changes.isEmpty()) {
      append(new JournalRecord.Begin(changes), true);
    }
  }

  /** A step was performed. Survives the end of this process; a crash of the machine may lose it until the next synced record. */
  public synchronized void stepDone(Begun.StepDone step) throws JournalFailure {
    append(new JournalRecord.Performed(step), false);
  }

  /** A step of a change that is about to fail was taken back by its inverse. As durable as {@link #stepDone}. */
  public synchronized void takenBack(Identity identity, int step) throws JournalFailure {
    append(new JournalRecord.TakenBack(identity, step), false);
  }

  /** Work on changes has ended: durable when this returns. Also for what is forgotten, without a beginning. */
  public synchronized void finished(List<Finished> changes) throws JournalFailure {
    if (!changes.isEmpty()) {
      append(new JournalRecord.Finish(changes), true);
    }
  }

  /** Durable with the next record that is. */
  public synchronized void adopted(Adopted thing) throws JournalFailure {
    append(new JournalRecord.Adoption(thing), false);
  }

  /** The run has ended: durable when this returns, and a journal that becomes shorter is noticed from here on. */
  public synchronized void ended(Run.End end) throws JournalFailure {
    append(new JournalRecord.Ended(end), true);
    appender.writeHead();
    mayCompact = true;
  }

  /** Says how far the run is, for those who wait: {@code applying 12/40}. */
  public synchronized void progress(String howFar) {
    lock.progress(howFar);
  }

  /** Gives the run lock back; makes the journal smaller first where it has grown large. A compaction that fails leaves it as it is. */
  @Override
  public synchronized void close() {
    appender.close();
    if (mayCompact) {
      Compaction.compactIfDue(state, codec);
    }
    release(lock);
  }

  private void append(JournalRecord record, boolean sync) throws JournalFailure {
    var contents = new ArrayList<Content>();
    var fields = codec.encode(record, contents::add);
    appender.append(fields, sync, () -> befores.put(contents));
  }

  private static void release(RunningLock lock) {
    try {
      lock.close();
    } catch (IOException kernelFreesItAtTheEnd) {
      return;
    }
  }
}
