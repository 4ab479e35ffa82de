package dev.trueup.provider.go;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An SDK source is one file that holds a release of Go for a platform.
 *
 * @param packed what sort of file it is
 * @param digest what its bytes must come to
 * @param size in bytes, where it is known
 */
record SdkSource(Packed packed, Where where, Digest digest, OptionalLong size) {

  /** The two forms in which Go is published. */
  enum Packed {
    /** {@code go1.26.8.linux-amd64.tar.gz} */
    ARCHIVE,
    /** The zip of the module {@link Toolchain#MODULE}: without modes, and with each {@code go.mod} under another name. */
    MODULE
  }

  private static final ArchiveForm TAR = new ArchiveForm(Packing.TAR_GZ, "go/", List.of(), Map.of());

  /** The name of a release's archive, at every source that has one. */
  static String archiveFile(GoVersion version, SdkPlatform platform) {
    return version.archive(platform.archiveName());
  }

  /** The name of a release's module in a folder of downloads. */
  static String moduleFile(GoVersion version, SdkPlatform platform) {
    return "toolchain@" + version.toolchain(platform.name()) + ".zip";
  }

  /** This source as a download of a release knows it. */
  Artifact.Source of(GoVersion version, SdkPlatform platform) {
    return switch (packed) {
      case ARCHIVE -> new Artifact.Source(where, archiveFile(version, platform), digest, size, TAR);
      case MODULE -> new Artifact.Source(where, moduleFile(version, platform), digest, size, zip(version.toolchain(platform.name())));
    };
  }

  private static ArchiveForm zip(String version) {
    return new ArchiveForm(
        Packing.ZIP, Toolchain.MODULE + "@" + version + "/", List.of("bin/", "pkg/tool/"), Map.of("_go.mod", "go.mod"));
  }

  /** A release of Go for a platform, to be had from these sources in their order. */
  static Artifact artifact(GoVersion version, SdkPlatform platform, List<SdkSource> sources) {
    return new Artifact(
        "Go %s for %s".formatted(version, platform.name()), sources.stream().map(source -> source.of(version, platform)).toList());
  }
}
