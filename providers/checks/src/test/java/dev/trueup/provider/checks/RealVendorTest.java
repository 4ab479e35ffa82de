package dev.trueup.provider.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.host.HostPath;
import dev.trueup.testkit.RealHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that this machine's own Go vendored: we say what {@code go build -mod=vendor} says. */
class RealVendorTest {

  private static final Path GO = Path.of("/usr/local/go/bin/go");

  @TempDir private Path home;

  @BeforeEach
  void vendors() throws Exception {
    assumeTrue(Files.isExecutable(GO), "Go is not here");
    write("lib/go.mod", "module example.com/lib\n\ngo 1.21\n");
    write("lib/lib.go", "package lib\n\nfunc One() int { return 1 }\n");
    write("more/go.mod", "module example.com/more\n\ngo 1.21\n");
    write("more/more.go", "package more\n\nfunc Two() int { return 2 }\n");
    write("app/go.mod", """
        module example.com/app

        go 1.21

        require (
        \texample.com/lib v1.0.0
        \texample.com/more v0.1.0 // quoted below
        )

        replace example.com/lib => ../lib

        replace "example.com/more" v0.1.0 => "../more"
        """);
    write("app/main.go", "package main\n\nimport (\n\t\"example.com/lib\"\n\t\"example.com/more\"\n)\n\nfunc main() { println(lib.One(), more.Two()) }\n");
    assertEquals(0, go("mod", "vendor"));
  }

  @Test
  void agrees_with_go_about_a_vendored_module() throws Exception {
    assertEquals(0, go("list", "-mod=vendor", "./..."));
    assertEquals(Verdict.HOLDS, verdict());
  }

  @Test
  void agrees_with_go_about_every_way_to_break_it() throws Exception {
    for (Map.Entry<String, String> change : List.of(
        Map.entry("example.com/lib v1.0.0", "example.com/lib v1.0.1"),
        Map.entry("=> ../lib", "=> ../more"),
        Map.entry("replace example.com/lib => ../lib", "replace example.com/lib v1.0.0 => ../lib"),
        Map.entry("\texample.com/more v0.1.0 // quoted below\n", ""))) {
      breaks("app/go.mod", change.getKey(), change.getValue());
    }
    for (Map.Entry<String, String> change : List.of(
        Map.entry("## explicit; go 1.21\nexample.com/lib", "example.com/lib"),
        Map.entry("# example.com/lib => ../lib\n", ""),
        Map.entry("# example.com/lib v1.0.0", "# example.com/lib v1.2.0"),
        Map.entry("# example.com/lib => ../lib\n", "# example.com/lib => ../other\n"))) {
      breaks("app/vendor/modules.txt", change.getKey(), change.getValue());
    }
  }

  private void breaks(String file, String old, String by) throws Exception {
    String whole = Files.readString(home.resolve(file));
    assertNotEquals(whole, whole.replace(old, by), () -> "`" + old + "` stands in\n" + whole);
    write(file, whole.replace(old, by));
    assertNotEquals(0, go("list", "-mod=vendor", "./..."), () -> "Go takes `" + by + "`");
    assertEquals("checks/vendor-disagrees", assertInstanceOf(Verdict.Fails.class, verdict(), by).why().code());
    write(file, whole);
  }

  @Test
  void misses_the_list() throws IOException {
    Files.delete(home.resolve("app/vendor/modules.txt"));
    assertEquals("checks/not-vendored", assertInstanceOf(Verdict.Fails.class, verdict()).why().code());
    Files.delete(home.resolve("app/go.mod"));
    assertEquals("checks/no-module", assertInstanceOf(Verdict.Fails.class, verdict()).why().code());
  }

  private Verdict verdict() {
    return new Vendored(HostPath.linux("~/app")).verdict(RealHost.in(home), InstantSource.system());
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int go(String... words) throws Exception {
    var command = new java.util.ArrayList<>(List.of(GO.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(home.resolve("app").toFile()).redirectErrorStream(true);
    builder.environment().putAll(Map.of("HOME", home.toString(), "GOFLAGS", "-mod=mod", "GOPROXY", "off", "GOTOOLCHAIN", "local", "GOWORK", "off"));
    if (words[0].equals("list")) {
      builder.environment().put("GOFLAGS", "");
    }
    builder.environment().put("GOCACHE", home.resolve("cache").toString());
    Process process = builder.start();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }
}
