package dev.trueup.host.local;

import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step.EditFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text editor performs edits of one file: it is read once, each edit finds what it expects and is applied to the text, it is written
 * once.
 *
 * <p>Where an edit does not succeed the ones before it are written all the same, as if each had been a write of its own.
 */
final class TextEditor {

  private static final int USUAL_MODE = 0644;

  private final Acting acting;

  TextEditor(Acting acting) {
    this.acting = acting;
  }

  /** @param steps at least one, all of one real file */
  List<Performed> edit(List<EditFile> steps) {
    HostPath path = steps.getFirst().path();
    try {
      Path target = acting.paths().real(path);
      Optional<UnixStat> found = LocalFiles.look(target);
      return switch (found.map(UnixStat::type).orElse(Type.MISSING)) {
        case FILE, MISSING -> edit(steps, target, found);
        case LINK -> List.of(Acting.cannot("edit", path, "links lead in a circle"));
        case DIRECTORY, SPECIAL, UNREACHABLE ->
            List.of(Acting.cannot("edit", path, "it is " + found.orElseThrow().type().noun()));
      };
    } catch (IOException refused) {
      return List.of(Acting.cannot("edit", path, refused));
    }
  }

  private List<Performed> edit(List<EditFile> steps, Path target, Optional<UnixStat> found) throws IOException {
    byte[] before = found.isPresent() ? LocalFiles.bytes(target) : new byte[0];
    FileText file = FileText.of(before);
    if (file.problem().isPresent()) {
      return List.of(Acting.cannot("edit", steps.getFirst().path(), file.problem().get()));
    }
    var draft = new Draft(file, found.isEmpty(), before);
    for (EditFile step : steps) {
      if (!draft.takes(step)) {
        break;
      }
    }
    return draft.isChanged() ? write(steps, target, found, draft) : draft.answers;
  }

  private List<Performed> write(List<EditFile> steps, Path target, Optional<UnixStat> found, Draft draft) throws IOException {
    Optional<FileMode> mode = found.isPresent()
        ? Optional.empty()
        : steps.stream().flatMap(step -> step.modeWhenCreated().stream()).findFirst();
    var access = acting.wanted(found, USUAL_MODE, mode, Optional.empty());
    try (var folders = MadeFolders.above(target);
        var replacement = folders.fill(() -> Replacement.of(target, draft.file.bytes(), access, found.map(stat -> target)))) {
      if (!replacement.place(found)) {
        return List.of(Acting.meanwhile(steps.getFirst().path()));
      }
      folders.keep();
      draft.created(acting.created(folders, found.isPresent() ? Optional.empty() : Optional.of(target)));
      return draft.answers;
    }
  }

  /** The file as it will be, and what became of each edit so far. */
  private final class Draft {
    private final FileText original;
    private final byte[] bytes;
    private final List<Performed> answers = new ArrayList<>();
    private boolean missing;
    private FileText file;
    private int firstChange = -1;

    Draft(FileText original, boolean missing, byte[] bytes) {
      this.original = original;
      this.file = original;
      this.missing = missing;
      this.bytes = bytes;
    }

    boolean isChanged() {
      return !file.equals(original);
    }

    /** Applies one edit; false where it did not succeed. */
    boolean takes(EditFile step) {
      Performed answer = tried(step);
      answers.add(answer);
      return answer instanceof Performed.Done;
    }

    /** The edit that first changed the file is the one that created it. */
    void created(List<HostPath> paths) {
      if (!paths.isEmpty()) {
        answers.set(firstChange, new Performed.Done("", paths));
      }
    }

    private Performed tried(EditFile step) {
      String text = file.text();
      if (!holds(step.expect(), step.edit(), text)) {
        return new Performed.Moved("What would be edited in " + step.path() + " has changed since the plan was made.");
      }
      return switch (step.edit().apply(text, acting.expectations()::digest)) {
        case FileEdit.Result.Refused refused -> Acting.cannot("edit", step.path(), refused.reason());
        case FileEdit.Result.Edited edited when edited.text().equals(text) -> Acting.done();
        case FileEdit.Result.Edited edited -> file.with(edited.text()).map(this::changed)
            .orElseGet(() -> Acting.cannot(
                "edit", step.path(), "the file is not in UTF-8, and its encoding lacks a character of the new text"));
      };
    }

    private Performed changed(FileText next) {
      file = next;
      missing = false;
      firstChange = firstChange < 0 ? answers.size() : firstChange;
      return Acting.done();
    }

    private boolean holds(Expect expect, FileEdit edit, String text) {
      if (expect.isAnything()) {
        return true;
      }
      if (expect.equals(Expect.ABSENT)) {
        return missing;
      }
      if (expect.fingerprint().startsWith("file:")) {
        return !missing && expect.equals(Expect.file(acting.expectations().digest(isChanged() ? file.bytes() : bytes)));
      }
      return expect.equals(edit.region(text, acting.expectations()::digest)
          .map(region -> Expect.region(acting.expectations().digest(region)))
          .orElse(Expect.NO_REGION));
    }
  }
}
