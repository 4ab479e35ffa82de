package dev.trueup.testkit;

import static dev.trueup.testkit.Ground.cannot;

import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Steps that write contents are performed here: whole files, and edits of files that others own too. */
record ContentSteps(Ground ground) {

  private static final String WRITE = "write";
  private static final String EDIT = "edit";

  /** @param validate why the new file is refused, or nothing */
  Performed write(Step.WriteFile step, Function<Step.WriteFile, Optional<String>> validate) {
    HostPath shown = step.path();
    Lookup found = ground.find(shown, step.links() == Step.Links.FOLLOW);
    Optional<Performed> moved = ground.moved(shown, step.expect(), found);
    if (moved.isPresent()) {
      return moved.get();
    }
    if (found instanceof Lookup.Here(String path, Node.File same) && same.content().equals(step.content())) {
      return ground.rights(WRITE, shown, path, same, step.mode(), step.owner());
    }
    return ground.refused(WRITE, shown, found, Type.DIRECTORY, Type.SPECIAL)
        .or(() -> validate.apply(step).map(why -> cannot(WRITE, shown, why)))
        .or(() -> ground.foreign(WRITE, shown, step.owner()))
        .orElseGet(() -> put(found, shown, step.content(), step.mode(), step.owner()));
  }

  Performed edit(Step.EditFile step) {
    HostPath shown = step.path();
    Lookup found = ground.find(shown, true);
    Optional<String> trouble = switch (found) {
      case Lookup.Missing m -> Optional.empty();
      case Lookup.Unreachable(String reason) -> Optional.of(reason);
      case Lookup.Here(String path, Node.File file) -> unreadable(file);
      case Lookup.Here(String path, Node other) -> Optional.of("it is " + other.type().noun());
    };
    if (trouble.isPresent()) {
      return cannot(EDIT, shown, trouble.get());
    }
    FileText file = found instanceof Lookup.Here(String path, Node.File there) ? FileText.of(there.content().bytes()) : FileText.EMPTY;
    String before = found instanceof Lookup.Missing ? beginning(step.edit()) : file.text();
    if (!Fingerprint.holds(step, found, before, ground)) {
      return Ground.hasMoved(shown);
    }
    return switch (step.edit().apply(before, ground.sealer()::digest)) {
      case FileEdit.Result.Refused(String reason) -> cannot(EDIT, shown, reason);
      case FileEdit.Result.Edited(String text) when text.equals(before) -> Ground.DONE;
      case FileEdit.Result.Edited(String text) -> file.with(text)
          .map(after -> ground.refused(EDIT, shown, found)
              .orElseGet(() -> put(found, shown, Content.of(after.bytes()), modeWhenCreated(found, step), Optional.empty())))
          .orElseGet(() -> cannot(EDIT, shown, "its encoding lacks a character of the new text"));
    };
  }

  private Optional<String> unreadable(Node.File file) {
    return file.broken() ? Optional.of("the disk reports an error")
        : ground.actor().mayRead(file) ? FileText.of(file.content().bytes()).problem()
        : Optional.of("permission denied");
  }

  /** What a file that is created holds before its first edit. */
  private static String beginning(FileEdit edit) {
    return edit instanceof FileEdit.SetEntry set ? set.dialect().blank() : "";
  }

  private Performed put(Lookup found, HostPath shown, Content content, Optional<FileMode> mode, Optional<String> owner) {
    Rights before = found instanceof Lookup.Here(String path, Node.File file) ? file.rights() : Rights.of(0644, ground.actor().name());
    Performed performed = ground.created(found, ground.parents(found));
    ground.tree().put(Ground.place(found), new Node.File(content, false, before.with(mode, owner), ground.world().tick()));
    return performed;
  }

  private static Optional<FileMode> modeWhenCreated(Lookup found, Step.EditFile step) {
    return found instanceof Lookup.Missing ? step.modeWhenCreated() : Optional.empty();
  }
}
