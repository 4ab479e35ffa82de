package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.local.LocalHost;
import dev.trueup.host.local.LocalMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class LocalHostContractTest {

  @TestFactory
  List<DynamicTest> the_machine_we_run_on_does_what_every_host_does(@TempDir Path homes) {
    return HostContract.of(() -> fresh(homes), ScriptedHost.SEALER);
  }

  /** Root may do everything: then another user tries. */
  @TestFactory
  List<DynamicTest> the_machine_we_run_on_denies_what_every_host_denies(@TempDir Path homes) throws IOException {
    List<DynamicTest> laws = HostContract.rights(() -> fresh(homes), ScriptedHost.SEALER);
    if (!fresh(homes).machine().isRoot()) {
      return laws;
    }
    Map<String, String> answers = Nobody.judge();
    return laws.stream()
        .map(DynamicTest::getDisplayName)
        .map(law -> DynamicTest.dynamicTest(law, () -> assertEquals(Nobody.HOLDS, answers.get(law), answers::toString)))
        .toList();
  }

  static LocalHost fresh(Path homes) {
    String home = newFolder(homes).toString();
    Map<String, String> environment = Map.of("HOME", home, "PATH", "/usr/bin:/bin");
    return new LocalHost(
        new LocalMachine(Path.of("/"), environment, "amd64").gather(Set.of()), HostContract.READS, ScriptedHost.SEALER);
  }

  private static Path newFolder(Path homes) {
    try {
      return Files.createTempDirectory(homes, "home");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
