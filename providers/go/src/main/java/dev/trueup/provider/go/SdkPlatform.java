package dev.trueup.provider.go;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An SDK platform is a sort of Linux machine that Go is published for: https://go.dev/dl.
 *
 * @param arch Go's word for it: {@code amd64}
 * @param archived the word in names of archives, which differs for {@code arm} alone: {@code armv6l}
 * @param header what {@code e_ident[EI_CLASS]}, {@code e_ident[EI_DATA]} and {@code e_machine} of its programs are: {@code 2 1 62}; elf(5)
 */
record SdkPlatform(String arch, String archived, String header) {

  /** The bytes of a program's beginning that tell its platform. */
  static final int HEADER_LENGTH = 20;

  private static final Map<String, SdkPlatform> KNOWN = Arrays.stream(("386:1 1 3,amd64:2 1 62,arm:1 1 40,arm64:2 1 183,loong64:2 1 258,"
          + "mips:1 2 8,mips64:2 2 8,mips64le:2 1 8,mipsle:1 1 8,ppc64:2 2 21,ppc64le:2 1 21,riscv64:2 1 243,s390x:2 2 22").split(","))
      .map(each -> each.split(":"))
      .map(each -> new SdkPlatform(each[0], each[0].equals("arm") ? "armv6l" : each[0], each[1]))
      .collect(Collectors.toUnmodifiableMap(SdkPlatform::arch, Function.identity()));

  /** @param arch as a machine has it: Go's word */
  static Optional<SdkPlatform> of(String arch) {
    return Optional.ofNullable(KNOWN.get(arch));
  }

  /** The platform of a program from its first {@link #HEADER_LENGTH} bytes; empty for what is no program of Linux. */
  static Optional<SdkPlatform> of(byte[] bytes) {
    if (bytes.length < HEADER_LENGTH || bytes[0] != 0x7f || bytes[1] != 'E' || bytes[2] != 'L' || bytes[3] != 'F') {
      return Optional.empty();
    }
    int low = bytes[5] == 1 ? 18 : 19;
    int machine = (bytes[37 - low] & 0xff) << 8 | bytes[low] & 0xff;
    String header = bytes[4] + " " + bytes[5] + " " + machine;
    return KNOWN.values().stream().filter(platform -> platform.header.equals(header)).findFirst();
  }

  /** {@code linux-amd64}, as Go, the lock and {@code sha256} of a manifest spell it. */
  String name() {
    return "linux-" + arch;
  }

  /** {@code linux-armv6l}, as names of archives spell it. */
  String archiveName() {
    return "linux-" + archived;
  }

  /** {@code pkg/tool/linux_amd64}: where its compiler is in a tree. */
  String tools() {
    return "pkg/tool/linux_" + arch;
  }
}
