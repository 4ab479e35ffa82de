package dev.trueup.journal;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal file is every record of the journal as found on the disk, each checked against its checksum and its predecessor.
 *
 * @param lines in order; none where there is no journal yet
 * @param length of the intact records, in bytes
 * @param torn whether a last record follows that was cut off while it was written
 */
record JournalFile(List<RecordLine> lines, int length, boolean torn) {

  private static final JournalFile NONE = new JournalFile(List.of(), 0, false);

  JournalFile {
    lines = List.copyOf(lines);
  }

  /** Reads without a lock, also while another process appends. The head is read first, for it may only be older than the records. */
  static Checked<JournalFile> read(StateDirectory state) {
    Checked<Optional<Head>> head = Head.read(state);
    return head.then(known -> {
      try (FileChannel channel = FileChannel.open(state.journal(), StandardOpenOption.READ)) {
        return of(state, contents(channel), known);
      } catch (NoSuchFileException none) {
        return known.isPresent() ? Checked.failed(JournalTexts.gone(state)) : Checked.of(NONE);
      } catch (IOException unreadable) {
        return Checked.failed(JournalTexts.cannotRead(state.journal(), unreadable));
      }
    });
  }

  RecordLine.Link last() {
    return lines.isEmpty() ? RecordLine.Link.START : lines.getLast().link();
  }

  private static byte[] contents(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      continue;
    }
    return java.util.Arrays.copyOf(buffer.array(), buffer.position());
  }

  /** @param bytes of the file as it was at one moment */
  static Checked<JournalFile> of(StateDirectory state, byte[] bytes, Optional<Head> head) {
    var lines = new ArrayList<RecordLine>();
    int start = 0;
    while (start < bytes.length) {
      int end = newline(bytes, start);
      Optional<RecordLine> line = end < bytes.length ? RecordLine.parse(bytes, start, end) : Optional.empty();
      if (line.isEmpty()) {
        break;
      }
      if (!lines.isEmpty() && !line.get().follows(lines.getLast().link())) {
        return Checked.failed(JournalTexts.outOfOrder(state, lines.size() + 1, start, line.get().link().number(), lines.getLast().link()));
      }
      lines.add(line.get());
      start = end + 1;
    }
    if (lines.isEmpty() || !isTorn(bytes, start)) {
      return Checked.failed(JournalTexts.damaged(state, lines.size() + 1, start));
    }
    var file = new JournalFile(lines, start, start < bytes.length);
    Optional<Diagnostic> lost = head.flatMap(known -> file.lost(state, known));
    return lost.isPresent() ? Checked.failed(lost.get()) : Checked.of(file);
  }

  /** What the head knows and the file does not have any more. A head from before the first line says nothing. */
  private Optional<Diagnostic> lost(StateDirectory state, Head head) {
    RecordLine first = lines.getFirst();
    long place = head.link().number() - first.link().number();
    if (place >= lines.size() && torn) {
      return Optional.of(JournalTexts.damaged(state, lines.size() + 1, length));
    }
    if (place >= lines.size()) {
      return Optional.of(JournalTexts.recordsMissing(state, lines.size(), length, last().number(), head.link().number()));
    }
    String sum = place >= 0 ? lines.get((int) place).link().sum() : place == -1 ? first.previous() : head.link().sum();
    return sum.equals(head.link().sum()) ? Optional.empty() : Optional.of(JournalTexts.headDiffers(state, head.link().number()));
  }

  /** A write that a crash cut has no end, or, where the disk wrote its parts in another order, zeros: we never write one. */
  private static boolean isTorn(byte[] bytes, int start) {
    int end = newline(bytes, start);
    boolean zeros = false;
    for (int i = start; i < end; i++) {
      zeros |= bytes[i] == 0;
    }
    return end == bytes.length || (end == bytes.length - 1 && zeros);
  }

  private static int newline(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return bytes.length;
  }
}
