package dev.trueup.host;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An artifact is something from elsewhere that is used only where its digest is the wanted one: the archive of a Go SDK.
 *
 * @param label for people, with the article it needs: "Go 1.26.8 for linux-amd64"
 * @param sources where it can be had, in the order in which they are tried
 */
public record Artifact(String label, List<Source> sources) {

  public Artifact {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("an artifact that can be had nowhere: " + label);
    }
  }

  /**
   * A source is one file that holds the artifact. Sources may serve different files (an archive, a module's zip) for the same tree.
   *
   * @param where it is
   * @param name of the file in a cache: letters, digits and {@code . _ + - @}
   * @param digest what its bytes must come to
   * @param size in bytes, where it is known
   * @param form how it is unpacked
   */
  public record Source(Where where, String name, Digest digest, OptionalLong size, ArchiveForm form) {
    public Source {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+@-]*")) {
        throw new IllegalArgumentException("not a name for a file in a cache: " + name);
      }
    }
  }

  /** Where a file is. */
  public sealed interface Where {

    /** @param uri http or https */
    record Web(URI uri) implements Where {
      public Web {
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
          throw new IllegalArgumentException("not an address of the web: " + uri);
        }
      }
    }

    record OnDisk(HostPath file) implements Where {}

    /** For people: the host of an address, the folder of a file. */
    default String shown() {
      return switch (this) {
        case Web(URI uri) -> uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        case OnDisk(HostPath file) -> file.parent().map(HostPath::text).orElse("/");
      };
    }
  }

  /**
   * An archive form is how an archive becomes a tree.
   *
   * @param root what every name begins with, taken off while unpacking; names outside it are refused: {@code go/}
   * @param executable beginnings of names that become executable where the archive keeps no modes: {@code bin/}
   * @param renamed last names that change: {@code _go.mod} to {@code go.mod}
   */
  public record ArchiveForm(Packing packing, String root, List<String> executable, Map<String, String> renamed) {
    public ArchiveForm {
      executable = List.copyOf(executable);
      renamed = Map.copyOf(renamed);
    }
  }

  /** How files are packed. */
  public enum Packing {
    TAR_GZ,
    ZIP
  }
}
