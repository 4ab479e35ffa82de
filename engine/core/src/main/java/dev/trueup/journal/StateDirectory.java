package dev.trueup.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Map;

/**
 * A state directory is the folder of everything durable: {@code $XDG_STATE_HOME/trueup}, else {@code ~/.local/state/trueup}.
 *
 * <p>0700 from birth, the files in it 0600. Made by whoever writes first; reading makes nothing.
 *
 * @param root absolute
 */
public record StateDirectory(Path root) {

  private static final FileAttribute<?> PRIVATE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * @param environment trueup's own
   * @param home absolute, {@code $HOME}
   */
  public static StateDirectory of(Map<String, String> environment, String home) {
    String stated = environment.getOrDefault("XDG_STATE_HOME", "");
    Path state = stated.startsWith("/") ? Path.of(stated) : Path.of(home, ".local", "state");
    return new StateDirectory(state.resolve("trueup"));
  }

  /** All records, one a line. */
  public Path journal() {
    return root.resolve("journal.jsonl");
  }

  /** Number and checksum of the last record of the last run that ended. */
  public Path head() {
    return root.resolve("journal.head");
  }

  /** Contents that were replaced, each under its digest. */
  public Path before() {
    return root.resolve("before");
  }

  /** What a run locks. Nobody opens it for reading: a POSIX lock falls when any descriptor of its file is closed in the process. */
  public Path running() {
    return root.resolve("running");
  }

  /** Who holds the run lock. */
  public Path holder() {
    return root.resolve("running.json");
  }

  public Path secretKey() {
    return root.resolve("secret.key");
  }

  /** Makes the folder, its parents and {@code before/} where they are missing, all 0700 and durable. */
  void make() throws IOException {
    var missing = new ArrayList<Path>();
    for (Path folder = before(); folder != null && !Files.exists(folder); folder = folder.getParent()) {
      missing.add(folder);
    }
    if (!Files.isDirectory(before())) {
      Files.createDirectories(before(), PRIVATE);
    }
    for (Path folder : missing.reversed()) {
      DurableFiles.syncFolder(folder);
    }
  }
}
