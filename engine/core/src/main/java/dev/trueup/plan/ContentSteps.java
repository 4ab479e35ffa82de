package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.plan.Overlay.Played;
import java.util.List;
import java.util.Optional;

/** Steps that write contents are played here: whole files, and edits of files that others own too. */
record ContentSteps(Ground ground) {

  private static final FileMode NEW_FILE = new FileMode(0644);

  Played write(Step.WriteFile write) {
    HostPath path = write.links() == Step.Links.FOLLOW ? nodes().followed(write.path()) : nodes().real(write.path());
    Node before = nodes().at(path);
    switch (before) {
      case Node.Directory d -> {
        return Ground.inTheWay("plan/is-directory", "%s is a directory; trueup does not replace it by a file.".formatted(write.path()));
      }
      case Node.Untouchable(String what) -> {
        return Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(write.path(), what));
      }
      case Node.File f when f.content().isEmpty() -> {
        return Ground.inTheWay("plan/unreadable", "%s cannot be read (%s), so it could not be put back.".formatted(write.path(), f.unreadable()));
      }
      case Node.File f -> { }
      case Node.Link l -> { }
      case Node.Missing m -> { }
    }
    Optional<Note> room = ground.room(path, write.content().blob().size());
    if (room.isPresent()) {
      return new Played.InTheWay(room.get());
    }
    Optional<Content> old = before instanceof Node.File(var content, var m, var o, var w) ? content : Optional.empty();
    FileMode mode = write.mode().orElse(before instanceof Node.File f ? f.mode() : NEW_FILE);
    String owner = write.owner().orElse(before instanceof Node.File f ? f.owner() : "");
    Expect left = Expect.file(ground.digest(write.content()));
    Step inverse = switch (before) {
      case Node.File f -> new Step.WriteFile(
          write.path(), f.content().orElseThrow(), Optional.of(f.mode()), Ground.kept(f.owner()), write.links(), Optional.empty(), left);
      case Node.Link(String target) -> new Step.MakeLink(write.path(), target, left);
      case Node.Missing m -> new Step.Delete(write.path(), List.of(), left);
      case Node.Directory d -> throw new IllegalStateException("seen above");
      case Node.Untouchable u -> throw new IllegalStateException("seen above");
    };
    return ground.done(path, write.expecting(ground.fingerprint(before)), new Node.File(Optional.of(write.content()), mode, owner, ""),
        Hunks.whole(old, write.content()), Optional.of(inverse));
  }

  Played edit(Step.EditFile edit, boolean secret) {
    HostPath path = nodes().followed(edit.path());
    Node before = nodes().at(path);
    FileText file;
    switch (before) {
      case Node.Missing m -> file = FileText.EMPTY;
      case Node.File(Optional<Content> content, var m, var o, var why) -> {
        if (content.isEmpty()) {
          return Ground.inTheWay("plan/unreadable", "%s cannot be read: %s.".formatted(edit.path(), why));
        }
        file = FileText.of(content.get().bytes());
      }
      case Node.Directory d -> {
        return Ground.inTheWay("plan/is-directory", "%s is a directory.".formatted(edit.path()));
      }
      case Node.Link l -> {
        return Ground.inTheWay("plan/dangling-link", "%s is a link that leads nowhere.".formatted(edit.path()));
      }
      case Node.Untouchable(String what) -> {
        return Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(edit.path(), what));
      }
    }
    Optional<String> problem = file.problem();
    if (problem.isPresent()) {
      return Ground.inTheWay("plan/no-text", "%s cannot be edited: %s.".formatted(edit.path(), problem.get()));
    }
    Optional<Note> room = before instanceof Node.Missing ? ground.room(path, 0) : Optional.empty();
    if (room.isPresent()) {
      return new Played.InTheWay(room.get());
    }
    return switch (Secrets.guessed(edit.edit()).apply(file.text(), ground.sealer()::digest)) {
      case FileEdit.Result.Refused(String reason) ->
          Ground.inTheWay("plan/cannot-edit", "%s cannot be edited: %s.".formatted(edit.path(), reason));
      case FileEdit.Result.Edited(String after) -> file.with(after)
          .map(changed -> edited(edit, path, before, file, changed, secret || Secrets.in(edit.edit())))
          .orElseGet(() -> Ground.inTheWay("plan/not-utf-8",
              "%s is not encoded in UTF-8, so what the manifest wants in it cannot be written there.".formatted(edit.path())));
    };
  }

  private Played edited(Step.EditFile edit, HostPath path, Node before, FileText file, FileText changed, boolean secret) {
    FileEdit.Splice back = FileEdit.inverse(file.text(), changed.text(), ground.sealer()::digest);
    Optional<Step> inverse = secret && !back.removed().isEmpty()
        ? Optional.empty()
        : Optional.of(new Step.EditFile(edit.path(), back, Optional.empty(), Expect.ANYTHING));
    List<String> hunk = secret ? List.of(Secrets.line(edit.edit())) : Hunks.of(edit.edit(), file.text(), changed.text(), ground.sealer()::digest);
    Expect expect = edit.edit().region(file.text(), ground.sealer()::digest).map(r -> Expect.region(ground.sealer().digest(r))).orElse(Expect.NO_REGION);
    FileMode mode = before instanceof Node.File f ? f.mode() : edit.modeWhenCreated().orElse(NEW_FILE);
    String owner = before instanceof Node.File f ? f.owner() : "";
    return ground.done(path, edit.expecting(expect), new Node.File(Optional.of(Content.of(changed.bytes())), mode, owner, ""), hunk, inverse);
  }

  private Nodes nodes() {
    return ground.nodes();
  }
}
