package dev.trueup.provider.files;

import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a file, contents and all.
 *
 * @param path where it is; a link at its end is followed
 * @param content absent: not managed
 * @param mode absent: not managed, and a new file gets what the umask leaves
 * @param owner absent: not managed
 * @param createOnly made once, then its owner's: where a file is, it is as declared, whatever it holds
 * @param validate a command that gets a new content's file name as its last word and may refuse it; empty for none
 * @param afterChange a command to run after each change; empty for none
 */
public record FileState(
    HostPath path, Optional<Content> content, Optional<FileMode> mode, Optional<Owner> owner, boolean createOnly,
    List<String> validate, List<String> afterChange) implements State {

  public FileState {
    validate = List.copyOf(validate);
    afterChange = List.copyOf(afterChange);
  }

  /** A file that holds this, and nothing else said about it. */
  public static FileState of(HostPath path, Content content) {
    return new FileState(path, Optional.of(content), Optional.empty(), Optional.empty(), false, List.of(), List.of());
  }

  @Override
  public Attributes attributes() {
    Attributes named = Attributes.of("path", new Value.Text(path.text()))
        .with("validate", words(validate))
        .with("after_change", words(afterChange));
    Attributes held = Owner.record(owner, Attributes.NONE
        .with("content", content.map(Content::blob))
        .with("mode", mode.map(m -> Value.text(m.toString()))));
    if (createOnly) {
      return named.with("create_only", new Value.MapOf(held.values()));
    }
    Map<String, Value> all = new LinkedHashMap<>(named.values());
    all.putAll(held.values());
    return new Attributes(all);
  }

  /** The inverse of {@link #attributes}; contents are those that the journal keeps. */
  public static FileState parse(Attributes recorded) {
    Optional<Value> scaffold = recorded.get("create_only");
    Attributes held = scaffold.isPresent() ? new Attributes(((Value.MapOf) scaffold.get()).entries()) : recorded;
    return new FileState(
        HostPath.linux(recorded.text("path")),
        held.get("content").map(blob -> Content.stored((Value.Blob) blob)),
        held.textIfSet("mode").map(FileMode::parse),
        Owner.recorded(held),
        scaffold.isPresent(),
        words(recorded, "validate"),
        words(recorded, "after_change"));
  }

  private static Optional<Value> words(List<String> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(Value.ListOf.texts(words));
  }

  private static List<String> words(Attributes recorded, String name) {
    return recorded.get(name)
        .map(list -> ((Value.ListOf) list).items().stream().map(Value::toString).toList())
        .orElse(List.of());
  }
}
