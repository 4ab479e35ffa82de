package dev.trueup.provider.go;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Module versions are those that a proxy lists of a module, without what its author has taken back.
 *
 * @param all sorted, oldest first
 */
record ModuleVersions(List<ModuleVersion> all) {

  ModuleVersions {
    all = all.stream().sorted().toList();
  }

  /** @param list one a line, as a proxy answers */
  static ModuleVersions parse(String list) {
    return new ModuleVersions(list.lines().map(line -> line.strip().split("\\s", 2)[0]).flatMap(line -> ModuleVersion.parse(line).stream()).toList());
  }

  /** Without those that this {@code go.mod}, of the newest one, retracts: https://go.dev/ref/mod#go-mod-file-retract. */
  ModuleVersions without(Retractions retracted) {
    return new ModuleVersions(all.stream().filter(version -> !retracted.cover(version)).toList());
  }

  /**
   * What a query comes to: https://go.dev/ref/mod#version-queries. The newest release before any pre-release; what is incompatible only where
   * nothing else is.
   *
   * @param query {@code latest}, or the beginning of versions: {@code v1}, {@code v0.22}
   */
  Optional<ModuleVersion> find(String query) {
    List<ModuleVersion> asked = all.stream().filter(version -> query.equals("latest") || version.text().startsWith(query + ".")).toList();
    return newest(asked.stream().filter(version -> !version.isIncompatible())).or(() -> newest(asked.stream()));
  }

  private static Optional<ModuleVersion> newest(Stream<ModuleVersion> versions) {
    return versions.max(Comparator.comparing(ModuleVersion::isRelease).thenComparing(Comparator.naturalOrder()));
  }

  /** At most three versions that somebody may have meant: releases before what is none, newest first. */
  List<String> nearest(String query) {
    String line = query.replaceFirst("^(v\\d+\\.\\d+).*", "$1.");
    List<ModuleVersion> same = all.stream().filter(version -> version.text().startsWith(line)).toList();
    return (same.isEmpty() ? all : same).stream().sorted(Comparator.comparing(ModuleVersion::isRelease).thenComparing(Comparator.naturalOrder()).reversed())
        .limit(3).map(ModuleVersion::text).toList();
  }
}
