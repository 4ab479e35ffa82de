package dev.trueup.journal;

import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Fields;
import dev.trueup.value.Json;
import java.util.ArrayList;
import java.util.List;

/** Run ids are the names that are taken. */
final class RunIds {

  private RunIds() {}

  static List<String> in(JournalFile file) {
    var ids = new ArrayList<String>();
    for (RecordLine line : file.lines()) {
      if (line.kind().equals("run")) {
        try {
          ids.add(Fields.of(line.fields()).text("id"));
        } catch (Json.Broken | DecodeException unknown) {
          continue;
        }
      }
    }
    return ids;
  }
}
