package dev.trueup.provider.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.testkit.RealHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of this machine, whole and damaged. */
class RealElfTest {

  private static final HostPath SHELL = HostPath.linux("/bin/bash");

  @TempDir private Path home;

  private Host host() {
    return RealHost.in(home);
  }

  private static String thisArch() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : System.getProperty("os.arch");
  }

  private Verdict verdict(Elf check) {
    return check.verdict(host(), InstantSource.system());
  }

  @Test
  void reads_what_a_dynamic_program_is() {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "bash is not here");
    ElfFile file = assertInstanceOf(ElfFile.Read.Found.class, ElfFile.read(SHELL, host())).file();
    assertEquals(thisArch(), file.arch());
    assertFalse(file.isStatic());
    assertTrue(file.interpreter().orElseThrow().startsWith("/lib"), file::toString);
    assertTrue(file.needed().stream().anyMatch(name -> name.startsWith("libc.")), file::toString);
  }

  @Test
  void judges_it() {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "bash is not here");
    String other = thisArch().equals("amd64") ? "arm64" : "amd64";
    assertEquals(Verdict.HOLDS, verdict(new Elf(SHELL, Optional.of(thisArch()), Optional.of(false), true)));
    assertEquals("checks/other-arch", code(verdict(new Elf(SHELL, Optional.of(other), Optional.empty(), false))));
    assertEquals("checks/is-dynamic", code(verdict(new Elf(SHELL, Optional.empty(), Optional.of(true), false))));
    assertEquals("checks/no-program", code(verdict(new Elf(HostPath.linux("~/none"), Optional.empty(), Optional.empty(), false))));
    assertEquals("checks/not-elf", code(verdict(new Elf(HostPath.linux("~"), Optional.empty(), Optional.empty(), false))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/usr/bin/git", "/usr/bin/curl", "/usr/bin/python3", "/usr/bin/ssh", "/usr/bin/env"})
  void finds_the_libraries_of_every_program_that_runs_here(String program) {
    assumeTrue(Files.exists(Path.of(program)), program + " is not here");
    assertEquals(Verdict.HOLDS, verdict(new Elf(HostPath.linux(program), Optional.of(thisArch()), Optional.empty(), true)));
  }

  @Test
  void tells_a_program_of_go_for_a_static_one() throws Exception {
    Path go = Path.of("/usr/local/go/bin/go");
    assumeTrue(Files.exists(go), "Go is not here");
    Path source = Files.writeString(home.resolve("main.go"), "package main\n\nfunc main() { println(1) }\n");
    var build = new ProcessBuilder(go.toString(), "build", "-o", home.resolve("app").toString(), source.toString()).inheritIO();
    build.environment().putAll(java.util.Map.of("CGO_ENABLED", "0", "GOARCH", "arm64", "GOFLAGS", "", "GO111MODULE", "off", "GOTOOLCHAIN", "local"));
    assertEquals(0, build.start().waitFor());
    HostPath app = HostPath.linux("~/app");
    assertEquals(Verdict.HOLDS, verdict(new Elf(app, Optional.of("arm64"), Optional.of(true), true)));
    assertEquals("checks/is-static", code(verdict(new Elf(app, Optional.empty(), Optional.of(false), false))));
  }

  @Test
  void names_a_library_that_is_not_here() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "bash is not here");
    byte[] bytes = Files.readAllBytes(Path.of("/bin/bash"));
    replace(bytes, "libc.so.6", "libq.so.6");
    Files.write(home.resolve("broken"), bytes);
    Verdict.Fails fails =
        assertInstanceOf(Verdict.Fails.class, verdict(new Elf(HostPath.linux("~/broken"), Optional.empty(), Optional.empty(), true)));
    assertTrue(fails.why().text().contains("`libq.so.6`"), fails.why().text());
  }

  private static void replace(byte[] bytes, String old, String by) {
    byte[] wanted = (old + "\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        System.arraycopy(by.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, at, by.length());
      }
    }
  }

  @Test
  void takes_no_harm_from_a_file_that_lies() throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "bash is not here");
    byte[] whole = Files.readAllBytes(Path.of("/bin/bash"));
    var random = new Random(7);
    int understood = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bent = java.util.Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(4096) : 4096);
      for (int k = 0; k < 1 + random.nextInt(6); k++) {
        if (bent.length > 4) {
          bent[4 + random.nextInt(Math.min(bent.length, 700) - 4)] = (byte) random.nextInt(256);
        }
      }
      Files.write(home.resolve("bent"), bent);
      ElfFile.Read read = ElfFile.read(HostPath.linux("~/bent"), host());
      understood += read instanceof ElfFile.Read.Found ? 1 : 0;
      if (read instanceof ElfFile.Read.Found(ElfFile file)) {
        new Libraries(host(), file).missing();
      }
    }
    assertTrue(understood > 10, "some of them are still read: " + understood);
  }

  private static String code(Verdict verdict) {
    return assertInstanceOf(Verdict.Fails.class, verdict).why().code();
  }
}
