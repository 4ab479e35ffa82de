package dev.trueup.provider.files;

import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.FileRead;
import dev.trueup.provider.Finding;
import dev.trueup.provider.State;
import java.util.Optional;
import java.util.function.Function;

/**
 * A shared text is a text file that others own too, looked at through the edits that would change it: where an edit finds its own, the
 * thing is there.
 */
sealed interface SharedText {

  record Missing() implements SharedText {}

  record Unreadable(String reason) implements SharedText {}

  record Text(String text) implements SharedText {}

  static SharedText of(FileRead read) {
    return switch (read) {
      case FileRead.Missing() -> new Missing();
      case FileRead.Unreadable(String reason) -> new Unreadable(reason);
      case FileRead.Contents contents -> {
        FileText file = contents.text();
        yield file.problem().<SharedText>map(Unreadable::new).orElseGet(() -> new Text(file.text()));
      }
    };
  }

  /** @param state makes the state out of the characters that the edit concerns */
  default <S extends State> Finding<S> look(FileEdit removal, Function<String, S> state) {
    return switch (this) {
      case Missing() -> new Finding.Absent<>();
      case Unreadable(String reason) -> new Finding.Unreadable<>(reason);
      case Text(String text) -> switch (removal.apply(text, SharedText::unkeyed)) {
        case FileEdit.Result.Refused(String reason) -> new Finding.Unreadable<>(reason);
        case FileEdit.Result.Edited edited -> {
          Optional<String> region = removal.region(text, SharedText::unkeyed);
          yield region.<Finding<S>>map(found -> new Finding.Present<>(state.apply(found))).orElseGet(Finding.Absent::new);
        }
      };
    };
  }

  /** Looking compares no digests. */
  private static String unkeyed(String text) {
    return text;
  }
}
