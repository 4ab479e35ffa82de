package dev.trueup.journal;

import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** An appender is the open end of the journal: the only one that adds bytes to it. Its first failure is its last act. */
final class Appender implements AutoCloseable {

  private final StateDirectory state;
  private final FileChannel channel;
  private long length;
  private RecordLine.Link last;
  private boolean broken;

  private Appender(StateDirectory state, FileChannel channel, long length, RecordLine.Link last) {
    this.state = state;
    this.channel = channel;
    this.length = length;
    this.last = last;
  }

  /** @param opening the first record, for a journal that is not there yet: it appears with that record or not at all */
  static Appender open(StateDirectory state, JournalFile file, JournalRecord.Opening opening) throws JournalFailure {
    try {
      long length = file.length();
      RecordLine.Link last = file.last();
      if (file.lines().isEmpty()) {
        RecordLine first = RecordLine.after(RecordLine.Link.START, RecordCodec.reader().encode(opening, content -> {}));
        DurableFiles.replace(state.journal(), first.bytes());
        new Head(first.link()).write(state);
        length = first.bytes().length;
        last = first.link();
      }
      FileChannel channel = DurableFiles.open(state.journal(), StandardOpenOption.WRITE);
      if (channel.size() > length) {
        channel.truncate(length);
        channel.force(true);
      }
      return new Appender(state, channel, length, last);
    } catch (IOException failed) {
      throw JournalFailure.writing(state.journal(), failed);
    }
  }

  RecordLine.Link last() {
    return last;
  }

  /** Work that has to be durable before a record that relies on it. */
  @FunctionalInterface
  interface First {
    void run() throws JournalFailure;
  }

  /** @param sync whether it, and all before it, must survive a crash of the machine when this returns */
  void append(Value.MapOf fields, boolean sync, First first) throws JournalFailure {
    if (broken) {
      throw new JournalFailure("`" + state.journal() + "` could not be written a moment ago, so nothing is done any more.");
    }
    try {
      first.run();
    } catch (JournalFailure failed) {
      broken = true;
      throw failed;
    }
    RecordLine line = RecordLine.after(last, fields);
    byte[] bytes = line.bytes();
    try {
      DurableFiles.write(channel, ByteBuffer.wrap(bytes), length);
      if (sync) {
        channel.force(false);
      }
    } catch (IOException failed) {
      broken = true;
      takeBack();
      throw JournalFailure.writing(state.journal(), failed);
    }
    length += bytes.length;
    last = line.link();
  }

  void writeHead() throws JournalFailure {
    try {
      new Head(last).write(state);
    } catch (IOException failed) {
      broken = true;
      throw JournalFailure.writing(state.head(), failed);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException nothingIsPending) {
      broken = true;
    }
  }

  /** What could not be promised must not look as if it had been; where even that fails, the next holder cuts it off. */
  private void takeBack() {
    try {
      channel.truncate(length);
    } catch (IOException nextHolderCuts) {
      broken = true;
    }
  }
}
