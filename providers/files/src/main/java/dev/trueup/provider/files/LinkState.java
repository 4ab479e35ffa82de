package dev.trueup.provider.files;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The state of a symbolic link.
 *
 * @param path where it is
 * @param to its text: absolute, symbolic below the home ({@code ~/go}), or relative to its own folder; empty where only the name matters
 * @param replace whether a file or directory in its place is set aside
 * @param instead what stands there and is no link: "a directory that holds go1.22.6"; empty for a link
 */
public record LinkState(HostPath path, String to, boolean replace, String instead) implements State {

  /** A link that takes the place of nothing but a link. */
  public LinkState(HostPath path, String to) {
    this(path, to, false, "");
  }

  /** @param replace whether a file or directory in its place is set aside */
  public LinkState(HostPath path, String to, boolean replace) {
    this(path, to, replace, "");
  }

  /** The text of a link as it is read from the machine, or as somebody wrote it, symbolic below the home. */
  static String symbolic(String text, Machine machine) {
    String home = machine.home();
    if (text.equals(home)) {
      return "~";
    }
    return !home.equals("/") && text.startsWith(home + "/") ? "~" + text.substring(home.length()) : text;
  }

  /** The path that it leads to, one link far. */
  Optional<HostPath> target() {
    if (to.isEmpty()) {
      return Optional.empty();
    }
    return to.startsWith("/") || to.equals("~") || to.startsWith("~/")
        ? Optional.of(HostPath.linux(to))
        : path.parent().filter(folder -> !leavesHome(folder)).map(folder -> folder.child(to));
  }

  /** A path can not be told from above a symbolic home. */
  private boolean leavesHome(HostPath folder) {
    long up = List.of(to.split("/")).stream().filter(".."::equals).count();
    return folder.text().startsWith("~") && up > folder.ancestors().size();
  }

  @Override
  public Attributes attributes() {
    return Attributes.of("path", new Value.Text(path.text())).with("to", to)
        .with("replace", Optional.of(Value.bool(true)).filter(yes -> replace))
        .with("instead", Optional.of(instead).filter(words -> !words.isEmpty()).map(Value::text));
  }

  /** The inverse of {@link #attributes}. */
  public static LinkState parse(Attributes recorded) {
    return new LinkState(
        HostPath.linux(recorded.text("path")), recorded.text("to"), recorded.get("replace").isPresent(),
        recorded.textIfSet("instead").orElse(""));
  }
}
