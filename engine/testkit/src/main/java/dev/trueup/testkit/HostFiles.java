package dev.trueup.testkit;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.manifest.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Host files are what a manifest is read from in a test: the manifest itself, which lies on no machine, and the files of a host.
 *
 * @param at where the manifest seems to be
 * @param manifest its text
 */
record HostFiles(Path at, String manifest, ReadOnlyHost host) implements Files {

  @Override
  public Read read(Path path, long limit) {
    if (path.equals(at)) {
      return new Read.Contents(manifest.getBytes(StandardCharsets.UTF_8));
    }
    HostPath there = host.machine().path(path.toString());
    if (host.stat(there).is(Type.DIRECTORY)) {
      return new Read.Directory();
    }
    return switch (host.read(there)) {
      case FileRead.Missing m -> new Read.Missing();
      case FileRead.Unreadable(String reason) -> new Read.Unreadable(reason);
      case FileRead.Contents contents when contents.content().blob().size() > limit ->
          new Read.TooLarge(contents.content().blob().size());
      case FileRead.Contents contents -> new Read.Contents(contents.content().bytes());
    };
  }
}
