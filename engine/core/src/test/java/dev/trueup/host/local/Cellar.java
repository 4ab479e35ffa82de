package dev.trueup.host.local;

import dev.trueup.fetch.Client;
import dev.trueup.fetch.Patience;
import dev.trueup.fetch.Sums;
import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cellar is a download cache in a throw-away home and who fills it.
 *
 * @param scratch its home
 */
record Cellar(Scratch scratch, Downloader downloader, DownloadCache cache) {

  /** Long enough for a busy machine, short enough to wait for. */
  static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(20));

  static final Sums NOBODY = (question, pages) -> new Sums.Answer.Unknown("nobody was asked");

  static Cellar in(Path home) {
    return in(home, NOBODY);
  }

  static Cellar in(Path home, Sums sums) {
    Scratch scratch = Scratch.in(home);
    Machine machine = scratch.host().machine();
    ProcessStatus process = ProcessStatus.read(Path.of("/"));
    DownloadCache cache = DownloadCache.of(machine, process);
    return new Cellar(scratch, new Downloader(new LocalPaths(machine), process, cache, new Client(scratch.host(), SHORT), sums), cache);
  }

  Performed get(Source... sources) {
    return get(Monitor.NOBODY, sources);
  }

  Performed get(Monitor monitor, Source... sources) {
    return downloader.download(new Step.Download(new Artifact("Go 1.26.8 for linux-amd64", List.of(sources))), 0, monitor);
  }

  Path file(String name) {
    return cache.folder().resolve(name);
  }

  /** What a reader of the cache sees; locks are nobody's concern. */
  Set<String> names() throws IOException {
    try (var all = Files.list(cache.folder())) {
      return new TreeSet<>(all.map(path -> path.getFileName().toString()).filter(name -> !name.endsWith(".lock")).toList());
    }
  }

  static Source web(URI uri, Digest digest, byte[] bytes) {
    return source(new Where.Web(uri), "go.tar.gz", digest, OptionalLong.of(bytes.length));
  }

  /** Nobody knows how large it is. */
  static Source web(URI uri, Digest digest) {
    return source(new Where.Web(uri), "go.tar.gz", digest, OptionalLong.empty());
  }

  static Source disk(Path file, Digest digest) {
    return source(new Where.OnDisk(HostPath.linux(file.toString())), "go.tar.gz", digest, OptionalLong.empty());
  }

  static Source source(Where where, String name, Digest digest, OptionalLong size) {
    return new Source(where, name, digest, size, new ArchiveForm(Packing.TAR_GZ, "go/", List.of(), Map.of()));
  }

  static Digest.Sha256 sha256(byte[] bytes) {
    return new Digest.Sha256(Content.sha256(bytes));
  }

  static Optional<String> reason(Performed performed) {
    return performed instanceof Performed.Failed(String reason) ? Optional.of(reason) : Optional.empty();
  }
}
