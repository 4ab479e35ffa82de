package dev.trueup.provider.go;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.UnpackedTree;
import dev.trueup.provider.files.Aside;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An SDK tree is a folder that is looked at as a GOROOT; nothing in it is executed.
 *
 * @param list the files that trueup unpacked; empty for a tree of somebody else
 * @param found the files that are there, where they are held against a list
 */
record SdkTree(HostPath folder, ReadOnlyHost host, Optional<UnpackedTree> list, SortedMap<String, Long> found) {

  private static final String PROGRAM = "bin/go";
  private static final int EXECUTABLE = 0111;

  static SdkTree of(HostPath folder, ReadOnlyHost host) {
    Optional<UnpackedTree> list = host.read(folder.child(UnpackedTree.LIST)) instanceof FileRead.Contents contents
        ? UnpackedTree.parse(contents.text().text()) : Optional.empty();
    return new SdkTree(folder, host, list, list.isPresent() ? host.tree(folder) : new TreeMap<>());
  }

  /** What it is. */
  SdkState state() {
    Optional<SdkPlatform> platform = platform();
    return SdkState.found(folder, version(), platform, damage(platform));
  }

  SdkEvidence evidence() {
    boolean changed = list.map(UnpackedTree::sizes).map(sizes -> sizes.entrySet().stream()
        .anyMatch(each -> found.containsKey(each.getKey()) && !found.get(each.getKey()).equals(each.getValue()))).orElse(false);
    return new SdkEvidence(Aside.of(folder, host), list.isPresent(), changed, list.flatMap(tree -> tree.firstForeign(found)));
  }

  /** The first word of VERSION, without {@code go}: since 1.21 the time stands on a second line, and vendors put words behind it. */
  private String version() {
    if (!(host.read(folder.child("VERSION")) instanceof FileRead.Contents contents)) {
      return "";
    }
    String word = contents.text().text().lines().findFirst().orElse("").strip().split("\\s", 2)[0];
    return GoVersion.parse(word).map(GoVersion::toString).orElse(GoVersion.bare(word));
  }

  private Optional<SdkPlatform> platform() {
    return host.piece(at(PROGRAM), 0, SdkPlatform.HEADER_LENGTH) instanceof FileRead.Contents contents
        ? SdkPlatform.of(contents.content().bytes()) : Optional.empty();
  }

  private String damage(Optional<SdkPlatform> platform) {
    Optional<String> damaged = list.flatMap(tree -> tree.firstDamaged(found));
    if (damaged.isPresent()) {
      return "`" + damaged.get() + "` " + (found.containsKey(damaged.get()) ? "was changed" : "is missing");
    }
    for (String file : List.of("VERSION", PROGRAM, "bin/gofmt")) {
      if (!host.stat(at(file)).is(FileStat.Type.FILE)) {
        return "`" + file + "` is missing";
      }
    }
    if (platform.isEmpty()) {
      return "`bin/go` is no program for Linux";
    }
    if ((host.stat(at(PROGRAM)).mode().bits() & EXECUTABLE) == 0) {
      return "`bin/go` may not be executed";
    }
    for (String file : List.of(platform.get().tools() + "/compile", platform.get().tools() + "/link", "src/runtime")) {
      if (host.stat(at(file)).is(FileStat.Type.MISSING)) {
        return "`" + file + "` is missing";
      }
    }
    return "";
  }

  private HostPath at(String file) {
    return HostPath.linux(folder.text() + "/" + file);
  }
}
