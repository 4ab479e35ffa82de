package dev.trueup.provider.go;

/** Machine texts with releases of Go to be had. */
final class SdkMachines {

  static final String LIST = "https://go.dev/dl/?mode=json&include=all";
  private static final String AMD64 = "02 01 01 00 00 00 00 00 00 00 00 00 02 00 3e 00";
  private static final String ARM64 = "02 01 01 00 00 00 00 00 00 00 00 00 02 00 b7 00";

  private SdkMachines() {}

  /** The SHA-256 that a release's archive seems to have. */
  static String sha256(String version) {
    return version.replace(".", "0").repeat(64).substring(0, 64).replaceAll("[^0-9a-f]", "e");
  }

  /** The sum that a release's module seems to have. */
  static String h1(String version) {
    return "h1:" + version.replace(".", "A").repeat(43).substring(0, 43) + "=";
  }

  /** The official list with these releases for this platform. */
  static String listed(String platform, String... versions) {
    var text = new StringBuilder("@ " + LIST + "\n  [");
    for (String version : versions) {
      text.append("{\"version\":\"go%1$s\",\"files\":[{\"filename\":\"go%1$s.%2$s.tar.gz\",\"sha256\":\"%3$s\"}]},"
          .formatted(version, platform, sha256(version)));
    }
    return text.deleteCharAt(text.length() - 1).append("]\n").toString();
  }

  /** An archive of a release that can be had at an address or in a folder. */
  static String archive(String base, String version) {
    return "@ %s/go%s.linux-amd64.tar.gz sha256:%s\n".formatted(base, version, sha256(version)) + indented(tree("", version, "amd64"));
  }

  /** A module of a release that a proxy has. */
  static String module(String proxy, String version) {
    return "@ %s/golang.org/toolchain/@v/v0.0.1-go%s.linux-amd64.zip %s\n".formatted(proxy, version, h1(version))
        + indented(tree("", version, "amd64"));
  }

  /** A tree of Go below a folder that ends in a slash, with the files that are looked at and one that is not. */
  static String tree(String folder, String version, String arch) {
    return """
        == %1$sVERSION
          go%2$s
          time 2026-08-28T16:20:06Z
        == %1$sbin/go 0755 hex
          7f 45 4c 46 %3$s
        == %1$sbin/gofmt 0755 hex
          7f 45 4c 46 %3$s
        == %1$spkg/tool/linux_%4$s/compile 0755
          compiler
        == %1$spkg/tool/linux_%4$s/link 0755
          linker
        == %1$ssrc/runtime/proc.go
          package runtime
        """.formatted(folder, version, arch.equals("arm64") ? ARM64 : AMD64, arch);
  }

  private static String indented(String text) {
    return text.lines().map(line -> "  " + line + "\n").reduce("", String::concat);
  }
}
