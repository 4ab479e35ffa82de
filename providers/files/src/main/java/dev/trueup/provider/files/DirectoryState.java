package dev.trueup.provider.files;

import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.Optional;

/**
 * The state of a directory, not of what is in it.
 *
 * @param path where it is; a link at its end is followed
 * @param mode absent: not managed, and a new one gets what the umask leaves
 * @param owner absent: not managed
 */
public record DirectoryState(HostPath path, Optional<FileMode> mode, Optional<Owner> owner) implements State {

  /** A directory about which nothing else is said. */
  public static DirectoryState of(HostPath path) {
    return new DirectoryState(path, Optional.empty(), Optional.empty());
  }

  @Override
  public Attributes attributes() {
    return Owner.record(owner, Attributes.of("path", new Value.Text(path.text()))
        .with("mode", mode.map(m -> Value.text(m.toString()))));
  }

  /** The inverse of {@link #attributes}. */
  public static DirectoryState parse(Attributes recorded) {
    return new DirectoryState(
        HostPath.linux(recorded.text("path")), recorded.textIfSet("mode").map(FileMode::parse), Owner.recorded(recorded));
  }
}
