package dev.trueup.host.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Durable is what has reached the disk. */
final class Durable {

  /** What file systems that cannot sync a folder say; Windows drives in WSL are such. */
  private static final String CANNOT = "Invalid argument";

  private Durable() {}

  /** Syncs the names in a folder: what was made, moved or removed there. A folder that we may write but not list is left alone. */
  static void folder(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (java.nio.file.AccessDeniedException notReadable) {
      return;
    } catch (IOException refused) {
      if (!CANNOT.equals(refused.getMessage())) {
        throw refused;
      }
    }
  }
}
