package dev.trueup.journal;

import dev.trueup.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class JournalTextsTest {

  private static final StateDirectory STATE = new StateDirectory(Path.of("/home/dev/.local/state/trueup"));

  @Test
  void every_text_reads_well() {
    var text = new StringBuilder();
    for (Diagnostic d : List.of(
        JournalTexts.damaged(STATE, 1, 0), JournalTexts.damaged(STATE, 17, 4096),
        JournalTexts.outOfOrder(STATE, 17, 4096, 19, new RecordLine.Link(16, "")),
        JournalTexts.outOfOrder(STATE, 17, 4096, 17, new RecordLine.Link(16, "")),
        JournalTexts.unknownRecord(STATE, 17, "leased", "0.9.0"), JournalTexts.undecodable(STATE, 17, "`left` is missing"),
        JournalTexts.newer(STATE, 2, "0.9.0"), JournalTexts.recordsMissing(STATE, 16, 4096, 16, 20), JournalTexts.headDiffers(STATE, 20),
        JournalTexts.headDamaged(STATE), JournalTexts.gone(STATE),
        JournalTexts.cannotRead(STATE.journal(), new AccessDeniedException("/x")),
        JournalTexts.cannotWrite(STATE, failure(new AccessDeniedException("/x"))), JournalTexts.keyDamaged(STATE),
        JournalTexts.keyMissing(STATE), JournalTexts.keyChanged(STATE))) {
      text.append(d.severity()).append(" [").append(d.code()).append("] ").append(d.summary()).append('\n')
          .append(d.span().map(span -> "  at " + span.place() + "\n").orElse(""))
          .append("  ").append(d.detail()).append('\n')
          .append(d.hint().map(hint -> "  hint: " + hint + "\n").orElse("")).append('\n');
    }
    for (IOException cause : List.of(
        new IOException("No space left on device"), new FileSystemException("/x", null, "Disk quota exceeded"),
        new FileSystemException("/x", null, "Read-only file system"), new FileAlreadyExistsException("/x"),
        new IOException("Input/output error"), new IOException())) {
      text.append(failure(cause).getMessage()).append('\n');
    }
    Approvals.verify(text);
  }

  private static JournalFailure failure(IOException cause) {
    return JournalFailure.writing(STATE.journal(), cause);
  }
}
