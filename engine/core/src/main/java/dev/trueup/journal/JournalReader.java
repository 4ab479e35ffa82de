package dev.trueup.journal;

import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Fields;
import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.value.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal reader makes records of intact lines; a line of a newer trueup is named and nothing is guessed. */
final class JournalReader {

  private JournalReader() {}

  static Checked<List<JournalRecord>> records(StateDirectory state, JournalFile file) {
    Optional<Diagnostic> newer = newer(state, file);
    if (newer.isPresent()) {
      return Checked.failed(newer.get());
    }
    var codec = RecordCodec.reader();
    var records = new ArrayList<JournalRecord>();
    for (RecordLine line : file.lines()) {
      try {
        Optional<JournalRecord> record = codec.decode(line.fields());
        if (record.isEmpty()) {
          return Checked.failed(JournalTexts.unknownRecord(state, records.size() + 1, line.kind(), writer(file)));
        }
        records.add(record.get());
      } catch (Json.Broken | DecodeException odd) {
        return Checked.failed(JournalTexts.undecodable(state, records.size() + 1, String.valueOf(odd.getMessage())));
      }
    }
    return Checked.of(records);
  }

  /** A complaint where the first line has a format from the future, or is no first line. */
  static Optional<Diagnostic> newer(StateDirectory state, JournalFile file) {
    if (file.lines().isEmpty()) {
      return Optional.empty();
    }
    try {
      Fields first = Fields.of(file.lines().getFirst().fields());
      if (!first.text("kind").equals("journal")) {
        return Optional.of(JournalTexts.damaged(state, 1, 0));
      }
      long format = first.number("format");
      return format > JournalRecord.FORMAT ? Optional.of(JournalTexts.newer(state, format, first.text("writer"))) : Optional.empty();
    } catch (Json.Broken | DecodeException odd) {
      return Optional.of(JournalTexts.undecodable(state, 1, String.valueOf(odd.getMessage())));
    }
  }

  private static String writer(JournalFile file) {
    try {
      return Fields.of(file.lines().getFirst().fields()).text("writer");
    } catch (Json.Broken | DecodeException unknown) {
      return "(unknown)";
    }
  }
}
