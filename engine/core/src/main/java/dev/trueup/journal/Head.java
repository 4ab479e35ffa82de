package dev.trueup.journal;

import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.diagnostic.Checked;
import dev.trueup.value.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A head is the last record that the journal is known to have had when a run ended: a shorter journal has lost some. */
record Head(RecordLine.Link link) {

  /** Absent before the first record, and where somebody took it away on purpose. */
  static Checked<Optional<Head>> read(StateDirectory state) {
    try {
      Fields fields = Fields.of(Json.read(Files.readString(state.head())));
      return Checked.of(Optional.of(new Head(new RecordLine.Link(fields.number("n"), fields.text("sum")))));
    } catch (NoSuchFileException none) {
      return Checked.of(Optional.empty());
    } catch (Json.Broken | DecodeException | java.nio.charset.CharacterCodingException damaged) {
      return Checked.failed(JournalTexts.headDamaged(state));
    } catch (IOException unreadable) {
      return Checked.failed(JournalTexts.cannotRead(state.head(), unreadable));
    }
  }

  void write(StateDirectory state) throws IOException {
    String text = Json.write(new Document().with("n", link.number()).with("sum", link.sum()).value()) + "\n";
    DurableFiles.replace(state.head(), text.getBytes(StandardCharsets.UTF_8));
  }
}
