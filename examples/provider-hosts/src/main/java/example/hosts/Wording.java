package example.hosts;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Value;
import java.util.List;

/** Everything that this provider says. */
final class Wording {
  private Wording() {}

  private static final HostPath WSL_CONF = HostPath.linux("/etc/wsl.conf");

  static Diagnostic noAddress() {
    return Diagnostic.error("hosts/no-address", "this is no address",
        "A line of /etc/hosts begins with an address, IPv4 like `10.1.0.53` or IPv6 like `::1`; a name cannot stand for another name there.");
  }

  static Diagnostic noName() {
    return Diagnostic.error("hosts/no-name", "this is no name of a machine",
        "Names are made of letters, digits, dots and hyphens. Two names are two items of the list.");
  }

  static Note shared(String name, List<String> lines) {
    return Note.of("hosts/shared-line", "`%s` stands in /etc/hosts on a line with other names, which are not ours to move: `%s`. Give it a line of its own."
        .formatted(name, String.join("`, `", lines)));
  }

  /** WSL writes the file anew whenever it starts, unless it is told not to: learn.microsoft.com, "Advanced settings configuration in WSL". */
  static List<Note> ofWsl(ReadOnlyHost host) {
    return host.machine().wsl().isEmpty() || isLeftAlone(host.read(WSL_CONF)) ? List.of() : List.of(Note.of("hosts/written-by-wsl",
        "WSL writes /etc/hosts anew whenever it starts, so this will be gone then. `generateHosts = false` below `[network]` in /etc/wsl.conf keeps it."));
  }

  private static boolean isLeftAlone(FileRead read) {
    return read instanceof FileRead.Contents contents && Dialect.INI.read(contents.text().text(), EntryKey.of("network", "generateHosts"))
        .map(Value::toString).filter("false"::equalsIgnoreCase).isPresent();
  }
}
