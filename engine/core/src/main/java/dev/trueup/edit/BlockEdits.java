package dev.trueup.edit;

import dev.trueup.edit.FileEdit.Result;
import java.util.List;
import java.util.Optional;

/** The lines between our two markers. */
final class BlockEdits {
  private BlockEdits() {}

  static Result set(FileEdit.SetBlock edit, String text) {
    Block block = Block.find(edit.name(), edit.comment(), text);
    List<String> content = edit.content().isEmpty() ? List.of() : contents(edit.content());
    Optional<String> refusal = block.problem()
        .or(() -> content.stream().anyMatch(Block::isMarker) ? Optional.of("the block's content holds a marker line") : Optional.empty());
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    String end = LineEnds.OF_THE_FILE.of(text);
    if (block.place().isEmpty()) {
      var lines = new StringBuilder(Block.begin(edit.name(), edit.comment())).append(end);
      content.forEach(line -> lines.append(line).append(end));
      lines.append(Block.end(edit.name(), edit.comment()));
      return new Result.Edited(LineEnds.OF_THE_FILE.insert(text, edit.atTop() ? top(text) : text.length(), lines.toString()));
    }
    Block.Place place = block.place().get();
    if (contents(text.substring(place.begin().end(), place.end().start())).equals(content)) {
      return new Result.Edited(text);
    }
    var inner = new StringBuilder();
    content.forEach(line -> inner.append(line).append(end));
    return new Result.Edited(text.substring(0, place.begin().end()) + inner + text.substring(place.end().start()));
  }

  private static List<String> contents(String text) {
    return Line.of(text).stream().map(line -> line.content(text)).toList();
  }

  /** Behind a {@code #!} line. */
  private static int top(String text) {
    return text.startsWith("#!") ? Line.at(text, 0).end() : 0;
  }

  static Result remove(FileEdit.RemoveBlock edit, String text) {
    Block block = Block.find(edit.name(), edit.comment(), text);
    if (block.problem().isPresent()) {
      return new Result.Refused(block.problem().get());
    }
    return new Result.Edited(block.place()
        .map(place -> LineEnds.OF_THE_FILE.cut(text, place.begin().start(), place.end().end()))
        .orElse(text));
  }

  static Optional<String> region(String name, String comment, String text) {
    return Block.find(name, comment, text).place().map(place -> text.substring(place.begin().start(), place.end().end()));
  }
}
