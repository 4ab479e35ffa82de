package dev.trueup.host.local;

import dev.trueup.host.Digest;
import dev.trueup.host.FileStat.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A disk copy brings a file of this machine into its part file: who unpacks it later must not find that its owner changed it meanwhile.
 *
 * @param wanted what all of it must come to
 * @param size in bytes, where the plan knows it
 */
record DiskCopy(Path from, PartFile part, Digest wanted, OptionalLong size) {

  Transfer attempt(Progress progress) throws IOException {
    try {
      Path real = from.toRealPath();
      UnixStat found = UnixStat.of(real);
      if (found.type() != Type.FILE) {
        return new Transfer.Refused(from.getFileName() + " is " + found.type().noun());
      }
      if (size.isPresent() && size.getAsLong() != found.size()) {
        return new Transfer.Refused("%s has %d bytes, and %d are wanted".formatted(from.getFileName(), found.size(), size.getAsLong()));
      }
      try (InputStream in = Files.newInputStream(real)) {
        return copy(in, found.size(), progress);
      }
    } catch (java.nio.file.NoSuchFileException missing) {
      return new Transfer.Refused(from.getFileName() + " is not there");
    } catch (java.nio.file.AccessDeniedException refused) {
      return new Transfer.Refused(from.getFileName() + " cannot be read: permission denied");
    }
  }

  private Transfer copy(InputStream in, long total, Progress progress) throws IOException {
    Optional<Transfer> noRoom = Room.lacking(part, total);
    if (noRoom.isPresent()) {
      return noRoom.get();
    }
    part.belongsTo(wanted, "", "");
    long done = 0;
    try (FileChannel channel = part.open(0)) {
      byte[] bytes = new byte[1 << 18];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        PartFile.write(channel, bytes, read);
        done += read;
        progress.reached(done, OptionalLong.of(total));
        if (progress.isStopped()) {
          return progress.ended();
        }
      }
    }
    return new Transfer.Whole(false);
  }
}
