package dev.trueup.host.local;

import dev.trueup.fetch.Client;
import dev.trueup.fetch.Sums;
import dev.trueup.fetch.Wanted;
import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Digest;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;

/**
 * A downloader performs {@link Step.Download}: sources in order, going on where an earlier try stopped, and nothing gets its name in the cache
 * before its bytes were found to be the wanted ones.
 */
final class Downloader {

  private final LocalPaths paths;
  private final ProcessStatus process;
  private final DownloadCache cache;
  private final Client client;
  private final Sums sums;
  private final NameLock.Held held = new NameLock.Held();

  Downloader(LocalPaths paths, ProcessStatus process, DownloadCache cache, Client client, Sums sums) {
    this.paths = paths;
    this.process = process;
    this.cache = cache;
    this.client = client;
    this.sums = sums;
  }

  /** @param number of the step, for the monitor */
  Performed download(Step.Download step, int number, Monitor monitor) {
    Artifact artifact = step.artifact();
    try (var progress = new Progress(monitor, number)) {
      CacheFolder.open(cache.folder(), process);
      return isCached(artifact) ? Acting.done() : fromSources(artifact, progress);
    } catch (IOException refused) {
      return new Performed.Failed("cannot download %s into %s: %s."
          .formatted(artifact.label(), paths.symbolic(cache.folder()), Refusal.of(refused)));
    }
  }

  /** Downloads, and copies the file out of the cache, whole or not at all. */
  Performed bring(Artifact artifact, Path folder, Monitor monitor) {
    Performed downloaded = download(new Step.Download(artifact), 0, monitor);
    if (!(downloaded instanceof Performed.Done)) {
      return downloaded;
    }
    try {
      Source source = cache.verified(artifact).orElseThrow(() -> new IOException("it vanished from the cache"));
      Path file = folder.resolve(source.name());
      Path fresh = TemporaryName.beside(file);
      try {
        Files.copy(cache.file(source), fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return Acting.done();
    } catch (IOException refused) {
      return new Performed.Failed("cannot write %s into %s: %s.".formatted(artifact.label(), folder, Refusal.of(refused)));
    }
  }

  /** What is in the cache and cannot be read counts as not there. */
  private boolean isCached(Artifact artifact) {
    try {
      return cache.verified(artifact).isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Performed fromSources(Artifact artifact, Progress progress) throws IOException {
    var reasons = new SourceReasons(artifact);
    var asked = new HashMap<Digest, Wanted>();
    for (Source source : artifact.sources()) {
      switch (asked.computeIfAbsent(source.digest(), digest -> Wanted.of(digest, client, sums))) {
        case Wanted.Unknown(String reason) -> reasons.unknown(source, reason);
        case Wanted.Known(Digest sum) -> {
          switch (new SourceDownload(source, sum, paths, cache, client, held).get(progress)) {
            case Transfer.Whole whole -> {
              return Acting.done();
            }
            case Transfer.Ended(String reason) -> {
              return new Performed.Failed("cannot download %s: %s.".formatted(artifact.label(), reason));
            }
            case Transfer.BrokeOff(String reason, long gained) -> reasons.refused(source, reason);
            case Transfer.Refused(String reason) -> reasons.refused(source, reason);
          }
        }
      }
    }
    return new Performed.Failed(reasons.text());
  }
}
