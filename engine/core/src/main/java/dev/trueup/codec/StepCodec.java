package dev.trueup.codec;

import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A step codec is what writes steps as JSON and reads them back: {@code {"step":"write-file",…}}.
 *
 * <p>Contents leave as digest and size; their bytes go to whoever keeps them, and decoding gives {@link Content#stored}.
 *
 * @param sealer this user's own key, for secrets that an edit sets
 */
public record StepCodec(Sealer sealer) {

  /** @param contents gets every content of the step, stored ones too */
  public Value encode(Step step, Consumer<Content> contents) {
    Document document = switch (step) {
      case Step.Run r -> Document.of("step", "run")
          .with("command", CommandCodec.encode(r.command())).with("privilege", r.privilege().word())
          .with("keeps_output", r.keepsOutput());
      case Step.Once o -> Document.of("step", "once")
          .with("command", CommandCodec.encode(o.command())).with("privilege", o.privilege().word());
      case Step.WriteFile w -> at("write-file", w.path())
          .with("content", sunk(w.content(), contents)).with("mode", w.mode()).with("owner", w.owner())
          .with("links", w.links().name().toLowerCase(Locale.ROOT)).with("validate", w.validate().map(CommandCodec::encode));
      case Step.EditFile e -> at("edit-file", e.path())
          .with("edit", new EditCodec(sealer).encode(e.edit())).with("mode_when_created", e.modeWhenCreated());
      case Step.MakeLink m -> at("make-link", m.path()).with("target", m.target());
      case Step.MakeDirectory m -> at("make-directory", m.path()).with("mode", m.mode()).with("owner", m.owner());
      case Step.SetMode s -> at("set-mode", s.path()).with("mode", s.mode()).with("owner", s.owner());
      case Step.Delete d -> at("delete", d.path()).with("prune", PathCodec.encode(d.prune()));
      case Step.Discard d -> at("discard", d.path()).with("prune", PathCodec.encode(d.prune()));
      case Step.Download d -> Document.of("step", "download").with("artifact", ArtifactCodec.encode(d.artifact()));
      case Step.Unpack u -> at("unpack", u.to()).with("artifact", ArtifactCodec.encode(u.artifact())).with("space", u.space());
      case Step.DeleteTree d -> at("delete-tree", d.path()).with("prune", PathCodec.encode(d.prune()));
      case Step.Rename r -> Document.of("step", "rename").with("from", PathCodec.encode(r.from())).with("to", PathCodec.encode(r.to()));
    };
    Expect expect = step.expectation();
    return (expect.isAnything() ? document : document.with("expect", expect.fingerprint())).value();
  }

  /** @throws SecretChanged where a secret that was fetched again is another one */
  public Step decode(Value encoded, SecretSource secrets) throws DecodeException {
    try {
      Fields fields = Fields.of(encoded);
      Step step = step(fields, secrets);
      return step.expecting(fields.textIfThere("expect").map(Expect::new).orElse(Expect.ANYTHING));
    } catch (IllegalArgumentException | ArithmeticException odd) {
      throw new DecodeException("a step holds a value that it cannot hold", odd);
    }
  }

  private Step step(Fields fields, SecretSource secrets) throws DecodeException {
    return switch (fields.text("step")) {
      case "run" -> new Step.Run(CommandCodec.decode(fields.need("command")), privilege(fields), fields.flag("keeps_output"));
      case "once" -> new Step.Once(CommandCodec.decode(fields.need("command")), privilege(fields));
      case "write-file" -> {
        Optional<Value> validate = fields.find("validate");
        yield new Step.WriteFile(
            path(fields, "path"), content(fields.need("content")), mode(fields, "mode"), fields.textIfThere("owner"),
            Step.Links.valueOf(fields.text("links").toUpperCase(Locale.ROOT)),
            validate.isPresent() ? Optional.of(CommandCodec.decode(validate.get())) : Optional.empty(), Expect.ANYTHING);
      }
      case "edit-file" -> new Step.EditFile(
          path(fields, "path"), new EditCodec(sealer).decode(fields.need("edit"), secrets), mode(fields, "mode_when_created"),
          Expect.ANYTHING);
      case "make-link" -> new Step.MakeLink(path(fields, "path"), fields.text("target"), Expect.ANYTHING);
      case "make-directory" ->
          new Step.MakeDirectory(path(fields, "path"), mode(fields, "mode"), fields.textIfThere("owner"), Expect.ANYTHING);
      case "set-mode" -> new Step.SetMode(path(fields, "path"), mode(fields, "mode"), fields.textIfThere("owner"));
      case "delete" -> new Step.Delete(path(fields, "path"), PathCodec.decode(fields.texts("prune")), Expect.ANYTHING);
      case "discard" -> new Step.Discard(path(fields, "path"), PathCodec.decode(fields.texts("prune")), Expect.ANYTHING);
      case "download" -> new Step.Download(ArtifactCodec.decode(fields.object("artifact")));
      case "unpack" -> new Step.Unpack(
          ArtifactCodec.decode(fields.object("artifact")), path(fields, "path"), fields.number("space"), Expect.ANYTHING);
      case "delete-tree" -> new Step.DeleteTree(path(fields, "path"), PathCodec.decode(fields.texts("prune")), Expect.ANYTHING);
      case "rename" -> new Step.Rename(path(fields, "from"), path(fields, "to"), Expect.ANYTHING);
      default -> throw new DecodeException("`step` names no step of ours");
    };
  }

  private static Document at(String word, HostPath path) {
    return Document.of("step", word).with("path", PathCodec.encode(path));
  }

  private static Value sunk(Content content, Consumer<Content> contents) {
    contents.accept(content);
    return new Document().with("blob", content.blob().sha256()).with("size", content.blob().size()).value();
  }

  private static Content content(Value encoded) throws DecodeException {
    Fields fields = Fields.of(encoded);
    return Content.stored(new Value.Blob(fields.text("blob"), fields.number("size")));
  }

  private static HostPath path(Fields fields, String name) throws DecodeException {
    return PathCodec.decode(fields.text(name));
  }

  private static Optional<FileMode> mode(Fields fields, String name) throws DecodeException {
    return fields.textIfThere(name).map(FileMode::parse);
  }

  private static Privilege privilege(Fields fields) throws DecodeException {
    return Privilege.parse(fields.text("privilege"));
  }
}
