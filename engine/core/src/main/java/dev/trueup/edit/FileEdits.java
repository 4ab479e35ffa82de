package dev.trueup.edit;

import dev.trueup.edit.FileEdit.Digester;
import dev.trueup.edit.FileEdit.Result;
import java.util.Optional;

/** Leads every edit to those who perform its sort. */
final class FileEdits {
  private FileEdits() {}

  static Result apply(FileEdit edit, String text, Digester digester) {
    return switch (edit) {
      case FileEdit.SetEntry set -> EntryEdits.set(set, text);
      case FileEdit.RemoveEntry remove -> EntryEdits.remove(remove, text);
      case FileEdit.SetLine set -> LineEdits.set(set, text);
      case FileEdit.RemoveLine remove -> LineEdits.remove(remove, text);
      case FileEdit.SetBlock set -> BlockEdits.set(set, text);
      case FileEdit.RemoveBlock remove -> BlockEdits.remove(remove, text);
      case FileEdit.Splice splice -> new Splicing(text, splice, digester).apply();
    };
  }

  static Optional<String> region(FileEdit edit, String text, Digester digester) {
    return switch (edit) {
      case FileEdit.SetEntry set -> set.dialect().grammar().region(text, set.key());
      case FileEdit.RemoveEntry remove -> remove.dialect().grammar().region(text, remove.key());
      case FileEdit.SetLine set -> LineEdits.region(set.line(), text);
      case FileEdit.RemoveLine remove -> LineEdits.region(remove.line(), text);
      case FileEdit.SetBlock set -> BlockEdits.region(set.name(), set.comment(), text);
      case FileEdit.RemoveBlock remove -> BlockEdits.region(remove.name(), remove.comment(), text);
      case FileEdit.Splice splice -> new Splicing(text, splice, digester).region();
    };
  }

  static FileEdit.Splice inverse(String before, String after, Digester digester) {
    Differing differing = Differing.between(before, after);
    String inserted = after.substring(differing.start(), differing.afterEnd());
    Neighbours neighbours = Neighbours.of(after, differing.start(), differing.afterEnd(), digester);
    return new FileEdit.Splice(
        differing.start(), inserted.length(), digester.digest(inserted), before.substring(differing.start(), differing.beforeEnd()),
        neighbours.before(), neighbours.after());
  }
}
