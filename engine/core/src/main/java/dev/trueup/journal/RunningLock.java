package dev.trueup.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A running lock is the kernel's lock on {@code running}, which a killed process loses, beside a note of who holds it.
 */
final class RunningLock implements AutoCloseable {

  private final StateDirectory state;
  private final FileChannel channel;
  private Holder holder;

  private RunningLock(StateDirectory state, FileChannel channel, Holder holder) {
    this.state = state;
    this.channel = channel;
    this.holder = holder;
  }

  /** Empty where another one holds it. Where this very process does, the file is not even opened: closing it would drop the lock. */
  static Optional<RunningLock> take(StateDirectory state, Holder who) throws IOException {
    if (Holder.read(state).filter(Holder::isThisProcess).isPresent()) {
      return Optional.empty();
    }
    FileChannel channel = DurableFiles.open(state.running(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      var lock = new RunningLock(state, channel, who);
      lock.note(who);
      return Optional.of(lock);
    } catch (OverlappingFileLockException ours) {
      channel.close();
      return Optional.empty();
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  /** Says how far the run is; what fails here harms nothing. */
  void progress(String howFar) {
    holder = holder.at(howFar);
    try {
      note(holder);
    } catch (IOException notSaid) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(state.holder());
    }
  }

  /** Replaced whole, so that readers never see half; not synced, for it means nothing after a crash. */
  private void note(Holder who) throws IOException {
    var temporary = state.holder().resolveSibling(".running.json.tmp");
    Files.deleteIfExists(temporary);
    try (FileChannel file = DurableFiles.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      DurableFiles.write(file, java.nio.ByteBuffer.wrap(who.encoded()), 0);
    }
    Files.move(temporary, state.holder(), StandardCopyOption.ATOMIC_MOVE);
  }
}
