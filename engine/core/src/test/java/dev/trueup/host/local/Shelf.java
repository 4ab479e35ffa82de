package dev.trueup.host.local;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Expect;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A shelf is a home with an archive on it, beside which it is unpacked.
 *
 * @param space what the step says that the tree needs
 */
record Shelf(Scratch scratch, ArchiveForm form, long space) {

  static final HostPath TREE = HostPath.linux("~/sdk/go");
  static final ArchiveForm GO = new ArchiveForm(Packing.TAR_GZ, "go/", List.of(), Map.of());
  static final ArchiveForm MODULE = new ArchiveForm(
      Packing.ZIP, "golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64/", List.of("bin/", "pkg/tool/"), Map.of("_go.mod", "go.mod"));

  static Shelf in(Path home) {
    return new Shelf(Scratch.in(home), GO, 1000);
  }

  Shelf as(ArchiveForm other) {
    return new Shelf(scratch, other, space);
  }

  Shelf taking(long bytes) {
    return new Shelf(scratch, form, bytes);
  }

  Artifact artifact(byte[] bytes) throws IOException {
    return artifact(bytes, new Digest.Sha256(Content.sha256(bytes)));
  }

  Artifact artifact(byte[] bytes, Digest digest) throws IOException {
    Files.write(scratch.at("archive"), bytes);
    return new Artifact("Go", List.of(new Source(
        new Where.OnDisk(HostPath.linux("~/archive")), "archive", digest, OptionalLong.empty(), form)));
  }

  Step unpack(Artifact artifact) {
    return new Step.Unpack(artifact, TREE, space, Expect.ABSENT);
  }

  /** Downloads it and unpacks it. */
  Performed unpack(byte[] bytes) throws IOException {
    Artifact artifact = artifact(bytes);
    Performed downloaded = scratch.perform(new Step.Download(artifact));
    if (!(downloaded instanceof Performed.Done)) {
      throw new AssertionError(downloaded);
    }
    return scratch.perform(unpack(artifact));
  }

  Performed delete() {
    return scratch.perform(new Step.DeleteTree(TREE, List.of(HostPath.linux("~/sdk")), Expect.DIRECTORY));
  }

  /** What is in the home beside the archive and the cache. */
  List<String> names() throws IOException {
    return scratch.names().stream().filter(name -> !name.startsWith(".cache") && !name.equals("archive")).sorted().toList();
  }
}
