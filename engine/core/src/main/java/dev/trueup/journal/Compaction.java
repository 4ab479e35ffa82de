package dev.trueup.journal;

import static java.util.stream.Collectors.toSet;

import dev.trueup.diagnostic.Checked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A compaction makes the journal smaller: the last runs stay as they are, what earlier ones say together becomes a snapshot. */
final class Compaction {

  /** How many runs stay, and can be undone. */
  static final int RUNS = 20;

  /** Below this many bytes nothing is gained. */
  static final long BOUND = 4L << 20;

  private static final Pattern DIGEST = Pattern.compile("(?<=\")[0-9a-f]{64}(?=\")");

  private Compaction() {}

  /** For the holder of the run lock, with the journal closed. What fails leaves the journal as it is. */
  static void compactIfDue(StateDirectory state, RecordCodec codec) {
    try {
      if (Files.size(state.journal()) > BOUND) {
        compact(state, codec, BOUND);
      }
    } catch (IOException asItWas) {
      return;
    }
  }

  /**
   * @param bound in bytes; a smaller journal, and one that has not doubled since the last time, is left alone
   * @return whether it was written anew
   */
  static boolean compact(StateDirectory state, RecordCodec codec, long bound) throws IOException {
    Checked<JournalFile> read = JournalFile.read(state);
    Checked<List<JournalRecord>> decoded = read.then(file -> JournalReader.records(state, file));
    if (!decoded.isUsable()) {
      return false;
    }
    JournalFile file = read.value().orElseThrow();
    List<JournalRecord> records = decoded.value().orElseThrow();
    int kept = firstKept(file.lines());
    if (kept <= 1 || !(records.getFirst() instanceof JournalRecord.Opening opening)
        || file.length() <= Math.max(bound, 2 * opening.size())) {
      return false;
    }
    Snapshot snapshot = History.of(records.subList(0, kept), file.last()).snapshot();
    List<RecordLine> rest = file.lines().subList(kept, file.lines().size());
    long size = size(lines(file.last(), codec, new JournalRecord.Opening(opening.writer(), 0, snapshot), rest));
    List<RecordLine> lines = lines(file.last(), codec, new JournalRecord.Opening(opening.writer(), size, snapshot), rest);
    var bytes = new ByteArrayOutputStream();
    lines.forEach(line -> bytes.writeBytes(line.bytes()));
    DurableFiles.replace(state.journal(), bytes.toByteArray());
    new Head(lines.getLast().link()).write(state);
    Set<String> referred = DIGEST.matcher(bytes.toString(StandardCharsets.UTF_8)).results().map(MatchResult::group).collect(toSet());
    BeforeStore.in(state).keepOnly(referred::contains);
    return true;
  }

  private static List<RecordLine> lines(
      RecordLine.Link last, RecordCodec codec, JournalRecord.Opening opening, List<RecordLine> rest) {
    var lines = new ArrayList<RecordLine>();
    lines.add(RecordLine.after(last, codec.encode(opening, content -> {})));
    rest.forEach(line -> lines.add(line.movedBehind(lines.getLast().link())));
    return lines;
  }

  private static long size(List<RecordLine> lines) {
    return lines.stream().mapToLong(line -> line.bytes().length).sum();
  }

  /** The line of the oldest run that stays. */
  private static int firstKept(List<RecordLine> lines) {
    int runs = 0;
    for (int i = lines.size() - 1; i > 0; i--) {
      if (lines.get(i).kind().equals("run") && ++runs == RUNS) {
        return i;
      }
    }
    return 1;
  }
}
