package dev.trueup.journal;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.value.Sealer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Keys are this user's own key for digests of secrets: read where it is stored, else made in memory until the first writer stores it.
 *
 * @param sealer what makes digests with it
 */
public record Keys(Sealer sealer) {

  private static final int LENGTH = 32;

  /**
   * Reads the key, or makes one without writing it: a plan writes nothing.
   *
   * @param random a secure one
   */
  public static Checked<Keys> read(StateDirectory state, RandomGenerator random) {
    try {
      byte[] stored = Files.readAllBytes(state.secretKey());
      return stored.length == LENGTH ? Checked.of(new Keys(new Sealer(stored))) : Checked.failed(JournalTexts.keyDamaged(state));
    } catch (NoSuchFileException none) {
      byte[] fresh = new byte[LENGTH];
      random.nextBytes(fresh);
      List<Diagnostic> lost = Files.exists(state.journal()) ? List.of(JournalTexts.keyMissing(state)) : List.of();
      return Checked.of(new Keys(new Sealer(fresh)), lost);
    } catch (IOException unreadable) {
      return Checked.failed(JournalTexts.cannotRead(state.secretKey(), unreadable));
    }
  }

  /**
   * Stores the key where none is stored; also for who saves a plan, whose digests are read again later.
   *
   * @return false where another process stored another key meanwhile: what was digested with this one cannot be compared with anything
   */
  public boolean store(StateDirectory state) throws JournalFailure {
    Path path = state.secretKey();
    try {
      state.make();
      if (!Files.exists(path)) {
        place(path);
      }
      return Arrays.equals(Files.readAllBytes(path), sealer.key());
    } catch (IOException failed) {
      throw JournalFailure.writing(path, failed);
    }
  }

  /** By a hard link, which unlike a rename never takes the place of another process's key. */
  private void place(Path path) throws IOException {
    Path own = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid());
    Path temporary = DurableFiles.temporary(own, sealer.key());
    try {
      Files.createLink(path, temporary);
    } catch (FileAlreadyExistsException another) {
      return;
    } finally {
      Files.delete(temporary);
    }
    DurableFiles.syncFolder(path);
  }
}
