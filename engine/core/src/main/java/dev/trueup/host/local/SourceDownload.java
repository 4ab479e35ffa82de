package dev.trueup.host.local;

import dev.trueup.fetch.Client;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.host.HostPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A source download brings the file of one source into the cache, if its bytes are the wanted ones.
 *
 * @param wanted {@link Digest.Sha256} or {@link Digest.ModuleSum}
 */
record SourceDownload(Source source, Digest wanted, LocalPaths paths, DownloadCache cache, Client client, NameLock.Held held) {

  /** How often a server may break off, as long as each try brings more. */
  private static final int TRIES = 5;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** @return {@link Transfer.Whole} where it is in the cache now */
  Transfer get(Progress progress) throws IOException {
    progress.doing("waiting for another trueup, which downloads it");
    while (true) {
      Optional<NameLock> lock = NameLock.tryTo(cache.file(source), held);
      if (lock.isPresent()) {
        NameLock ours = lock.get();
        try (ours) {
          return isHere() ? new Transfer.Whole(false) : fresh(progress);
        }
      }
      progress.reached(0, OptionalLong.empty());
      if (progress.isStopped()) {
        return progress.ended();
      }
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return progress.ended();
      }
    }
  }

  /** Whether another brought it meanwhile, or it was brought for another question with the same answer. */
  private boolean isHere() throws IOException {
    Path file = cache.file(source);
    boolean isHere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Checksums.of(file, wanted).equals(Optional.of(wanted));
    if (isHere) {
      remember();
    }
    return isHere;
  }

  private void remember() throws IOException {
    if (!wanted.equals(source.digest())) {
      cache.remember(source, wanted);
    }
  }

  private Transfer fresh(Progress progress) throws IOException {
    var part = new PartFile(cache.part(source));
    return switch (source.where()) {
      case Where.Web(URI uri) -> {
        progress.doing("downloading from " + source.where().shown());
        yield fromWeb(new WebDownload(client, uri, part, wanted, source.size()), part, progress);
      }
      case Where.OnDisk(HostPath file) -> {
        progress.doing("copying from " + source.where().shown());
        Transfer copied = new DiskCopy(paths.at(file), part, wanted, source.size()).attempt(progress);
        yield copied instanceof Transfer.Whole ? judged(part, progress) : copied;
      }
    };
  }

  private Transfer fromWeb(WebDownload download, PartFile part, Progress progress) throws IOException {
    Transfer last = new Transfer.Refused("it was not asked");
    for (int tries = 0; tries < TRIES; tries++) {
      last = download.attempt(progress);
      if (last instanceof Transfer.Whole(boolean isJoined)) {
        last = judged(part, progress);
        if (last instanceof Transfer.Whole || !isJoined) {
          return last;
        }
        // Parts of two versions of a file come to nothing: once more, from its beginning.
      } else if (!(last instanceof Transfer.BrokeOff(String reason, long gained) && gained > 0)) {
        return last;
      }
    }
    return last;
  }

  /** Gives the part its name if it is what is wanted, and deletes it if not. */
  private Transfer judged(PartFile part, Progress progress) throws IOException {
    progress.begin("verifying");
    Optional<Digest> found = Checksums.of(part.path(), wanted);
    if (!found.equals(Optional.of(wanted))) {
      part.delete();
      return new Transfer.Refused("its bytes are not the wanted ones and were deleted (found %s, wanted %s)"
          .formatted(found.map(Checksums::text).orElse("no zip of a module"), Checksums.text(wanted)));
    }
    remember();
    Path file = cache.file(source);
    Files.move(part.path(), file, StandardCopyOption.ATOMIC_MOVE);
    part.delete();
    return new Transfer.Whole(false);
  }
}
