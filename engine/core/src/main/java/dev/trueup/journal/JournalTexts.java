package dev.trueup.journal;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Path;

/** Everything that the journal says to people. */
final class JournalTexts {

  private static final String WHY = "\nThe journal says what trueup changed on this machine and what was there before, so nothing is planned"
      + " or changed while it cannot be trusted.";

  private JournalTexts() {}

  static Diagnostic damaged(StateDirectory state, int line, int offset) {
    return cuttable(state, "journal/damaged", "the journal is damaged", line, offset,
        "The record in line " + line + " of `" + state.journal() + "`, which begins at byte " + offset + ", is not as trueup wrote it: its checksum does not match.");
  }

  static Diagnostic outOfOrder(StateDirectory state, int line, int offset, long number, RecordLine.Link last) {
    String found = number == last.number() + 1
        ? "does not follow the record before it"
        : "has number " + number + " where " + (last.number() + 1) + " must be";
    return cuttable(state, "journal/damaged", "the journal is damaged", line, offset,
        "The record in line " + line + " of `" + state.journal() + "`, which begins at byte " + offset + ", " + found + ": records are missing or were exchanged.");
  }

  static Diagnostic unknownRecord(StateDirectory state, int line, String kind, String writer) {
    return Diagnostic.error("journal/newer", "the journal holds a record that this trueup does not know",
        "Line " + line + " of `" + state.journal() + "` is of kind `" + kind + "`. The journal was begun by trueup " + writer
            + "; a newer one has written to it since. Use the newest trueup that was used on this machine.")
        .at(place(state, line));
  }

  static Diagnostic undecodable(StateDirectory state, int line, String reason) {
    return Diagnostic.error("journal/damaged", "a record of the journal cannot be understood",
        "The record in line " + line + " of `" + state.journal() + "` is whole, but " + reason + "." + WHY
            + " Use the newest trueup that was used on this machine.")
        .at(place(state, line));
  }

  static Diagnostic newer(StateDirectory state, long version, String writer) {
    return Diagnostic.error("journal/newer", "the journal was written by a newer trueup",
        "`" + state.journal() + "` has format " + version + " and was written by trueup " + writer + "; this trueup knows format "
            + JournalRecord.FORMAT + ". Use trueup " + writer + " or a newer one.")
        .at(place(state, 1));
  }

  static Diagnostic recordsMissing(StateDirectory state, int lines, int length, long last, long known) {
    return Diagnostic.error("journal/damaged", "the journal has lost its last records",
        "`" + state.journal() + "` ends at byte " + length + " with record " + last + " in line " + lines + ", but `" + state.head()
            + "` knows that record " + known + " was written." + WHY
            + " Put a copy of the journal back. Without one, going on means that trueup does not know what it changed after record " + last
            + "; take `journal.head` away to do so.")
        .at(place(state, lines)).withHint("mv " + state.head() + " " + state.head() + ".damaged");
  }

  static Diagnostic headDiffers(StateDirectory state, long number) {
    return Diagnostic.error("journal/damaged", "the journal and its head disagree",
        "Record " + number + " of `" + state.journal() + "` is not the one that `" + state.head() + "` knows: one of the two files was"
            + " replaced." + WHY + " Put back the file that belongs there, or take `journal.head` away to trust the journal.")
        .withHint("mv " + state.head() + " " + state.head() + ".damaged");
  }

  static Diagnostic headDamaged(StateDirectory state) {
    return Diagnostic.error("journal/damaged", "the journal's head is damaged",
        "`" + state.head() + "` is not as trueup wrote it. It says how long the journal has to be, so that lost records are seen. Take it away"
            + " to trust the journal as it is; the next run writes it again.")
        .at(Span.startOf(state.head().toString())).withHint("mv " + state.head() + " " + state.head() + ".damaged");
  }

  static Diagnostic gone(StateDirectory state) {
    return Diagnostic.error("journal/gone", "the journal is gone",
        "`" + state.journal() + "` is not there, but `" + state.head() + "` says that it was." + WHY
            + " Put a copy of the journal back. Without one, begin afresh by moving the whole folder away: trueup then owns nothing and undoes"
            + " nothing that it did before.")
        .withHint("mv " + state.root() + " " + state.root() + ".old");
  }

  static Diagnostic cannotRead(Path path, IOException cause) {
    return Diagnostic.error("journal/cannot-read", "the journal cannot be read",
        "`" + path + "`: " + JournalFailure.reason(cause, "read it") + "." + WHY
            + " If it was made by `sudo trueup`, give the folder back to yourself.")
        .withHint("sudo chown -R \"$USER\" " + path.resolveSibling(".").normalize());
  }

  static Diagnostic cannotWrite(StateDirectory state, JournalFailure failure) {
    return Diagnostic.error("journal/cannot-write", "the journal cannot be written",
        failure.getMessage() + " What a change overwrites is written there first, so nothing was changed. Make room or give yourself the right"
            + " to write in `" + state.root() + "`, or set `XDG_STATE_HOME` to another folder.");
  }

  static Diagnostic keyDamaged(StateDirectory state) {
    return Diagnostic.error("journal/key-damaged", "the key for secrets is damaged",
        "`" + state.secretKey() + "` must hold 32 bytes. Without the right key no secret and no edit can be compared with what the journal"
            + " holds. Put a copy back, or take the file away: a new key is made then, and secrets count as changed once.")
        .withHint("mv " + state.secretKey() + " " + state.secretKey() + ".damaged");
  }

  static Diagnostic keyMissing(StateDirectory state) {
    return Diagnostic.warning("journal/key-missing", "the key for secrets is gone",
        "`" + state.secretKey() + "` is not there, though the journal is. A new key is made: secrets count as changed once, and edits of"
            + " earlier runs cannot be taken back to the byte.");
  }

  static Diagnostic keyChanged(StateDirectory state) {
    return Diagnostic.error("journal/key-changed", "another run began meanwhile",
        "While this run was planning, another one made the key for secrets in `" + state.secretKey() + "`, so the plan's digests cannot be"
            + " compared with the journal's. Nothing was changed. Run the command again.");
  }

  /** A line a sentence: somebody has to act on them one by one. */
  private static Diagnostic cuttable(StateDirectory state, String code, String summary, int line, int offset, String what) {
    Path journal = state.journal();
    String now = line == 1
        ? "\nPut a copy of the journal back.\nWithout one, begin afresh by moving the whole folder away: trueup then owns nothing and undoes"
            + " nothing that it did before."
        : "\nLines 1 to " + (line - 1) + " are whole.\nPut a copy of the journal back, or go on with these: keep the damaged file, cut it before"
            + " line " + line + " and take `journal.head` away. trueup then does not know what it changed from there on.";
    String name = String.valueOf(journal.getFileName());
    String hint = line == 1
        ? "mv " + state.root() + " " + state.root() + ".old"
        : "cd " + state.root() + " && cp " + name + " " + name + ".damaged && truncate -s " + offset + " " + name + " && rm -f "
            + state.head().getFileName();
    return Diagnostic.error(code, summary, what + WHY + now).withHint(hint);
  }

  private static Span place(StateDirectory state, int line) {
    return new Span(state.journal().toString(), line, 1, line, 1);
  }
}
