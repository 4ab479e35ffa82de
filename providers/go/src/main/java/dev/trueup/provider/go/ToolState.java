package dev.trueup.provider.go;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.Optional;

/**
 * The state of a tool: one program in the folder of {@code go install}.
 *
 * @param binary where it is
 * @param source the import path of its {@code main} package; unset for a file that is no Go program
 * @param version of its module; unset where none is known; absent: not managed
 * @param sum of its module, {@code h1:…}; absent: not managed
 * @param line of the Go that built it, {@code 1.26}: of a tool that is wanted the oldest that will do. A newer one that was found counts as the
 *     wanted one; absent: not managed
 * @param found what people should know of a file that was found: "a script for bash", "built with go1.21.3"; recorded of files without a package
 * @param builder the manifest's own go command; absent: the one on PATH
 * @param offline whether the manifest's own GOPROXY forbids downloads
 */
record ToolState(
    HostPath binary, Value source, Optional<Value> version, Optional<String> sum, Optional<String> line, Optional<String> found,
    Optional<HostPath> builder, Optional<Boolean> offline) implements State {

  /** What names a tool. */
  static ToolState named(HostPath binary, String source) {
    return new ToolState(binary, Value.text(source), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  /** A file that no {@code go install} would make. */
  static ToolState foreign(HostPath binary, String what) {
    return new ToolState(binary, Value.UNSET, Optional.of(Value.UNSET), Optional.empty(), Optional.empty(), Optional.of(what), Optional.empty(),
        Optional.empty());
  }

  @Override
  public Attributes attributes() {
    return Attributes.of("path", Value.text(binary.text()))
        .with("package", source)
        .with("version", version)
        .with("sum", sum.map(Value::text))
        .with("go", line.map(Value::text))
        .with("found", found.filter(what -> source.equals(Value.UNSET)).map(Value::text))
        .with("builder", builder.map(go -> Value.text(go.text())))
        .with("offline", offline.map(Value::bool));
  }

  /** The inverse of {@link #attributes}. */
  static ToolState parse(Attributes recorded) {
    return new ToolState(
        HostPath.linux(recorded.text("path")), recorded.need("package"), recorded.get("version"), recorded.textIfSet("sum"),
        recorded.textIfSet("go"), recorded.textIfSet("found"), recorded.textIfSet("builder").map(HostPath::linux),
        recorded.get("offline").map(value -> value.equals(Value.bool(true))));
  }

  /** What {@code go install} makes it from; empty for what nobody can make again. */
  Optional<ToolPackage> installable() {
    return source instanceof Value.Text(String path) && version.orElse(Value.UNSET) instanceof Value.Text(String text)
            && ToolPackage.isVersion(text)
        ? ToolPackage.of(path, text).value()
        : Optional.empty();
  }

  String words() {
    String release = version.filter(value -> !value.equals(Value.UNSET)).map(Value::toString).orElse("");
    return release + found.map(what -> release.isEmpty() ? what : ", " + what).orElse("");
  }
}
