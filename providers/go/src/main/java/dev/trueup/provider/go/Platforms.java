package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The platforms that Go 1.26 builds for, as {@code go tool dist list} names them. */
final class Platforms {

  private static final Map<String, Set<String>> ARCHITECTURES = Arrays.stream((
      "aix:ppc64 android:386,amd64,arm,arm64 darwin:amd64,arm64 dragonfly:amd64 freebsd:386,amd64,arm,arm64 illumos:amd64 ios:amd64,arm64"
          + " js:wasm linux:386,amd64,arm,arm64,loong64,mips,mips64,mips64le,mipsle,ppc64,ppc64le,riscv64,s390x netbsd:386,amd64,arm,arm64"
          + " openbsd:386,amd64,arm,arm64,ppc64,riscv64 plan9:386,amd64,arm solaris:amd64 wasip1:wasm windows:386,amd64,arm64").split(" "))
      .map(line -> line.split(":"))
      .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Set.of(line[1].split(","))));

  private Platforms() {}

  static List<Diagnostic> system(String key, Written value, Machine machine) {
    boolean known = ARCHITECTURES.containsKey(value.text());
    return List.of((known ? Advice.otherPlatform(key) : Mistakes.noPlatform(key)).at(value.place()));
  }

  static List<Diagnostic> architecture(String key, Written value, Machine machine) {
    boolean known = ARCHITECTURES.values().stream().anyMatch(architectures -> architectures.contains(value.text()));
    return List.of((known ? Advice.otherPlatform(key) : Mistakes.noPlatform(key)).at(value.place()));
  }

  static boolean isPair(String system, String architecture) {
    return ARCHITECTURES.getOrDefault(system, Set.of()).contains(architecture);
  }

  static boolean isKnown(String system, String architecture) {
    return ARCHITECTURES.containsKey(system) && ARCHITECTURES.values().stream().anyMatch(all -> all.contains(architecture));
  }
}
