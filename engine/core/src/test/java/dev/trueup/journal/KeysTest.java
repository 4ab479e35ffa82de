package dev.trueup.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path home;

  @Test
  void a_stored_key_is_read_back_and_never_replaced() throws Exception {
    var state = new StateDirectory(home.resolve("trueup"));
    Keys first = Keys.read(state, Samples.random()).value().orElseThrow();
    assertTrue(first.store(state));
    Keys again = Keys.read(state, new java.util.Random(8)).value().orElseThrow();
    assertArrayEquals(first.sealer().key(), again.sealer().key());
    assertFalse(new Keys(new dev.trueup.value.Sealer(new byte[32])).store(state));
    try (Stream<Path> files = Files.list(state.root())) {
      assertEquals(List.of("before", "secret.key"), files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void a_key_of_another_length_is_damage() throws Exception {
    var state = new StateDirectory(home);
    Files.write(state.secretKey(), new byte[31]);
    assertEquals("journal/key-damaged", Keys.read(state, Samples.random()).diagnostics().getFirst().code());
  }

  @Test
  void a_key_that_is_gone_beside_a_journal_is_said() throws Exception {
    var state = new StateDirectory(home.resolve("trueup"));
    Samples.ready(state).close();
    Files.delete(state.secretKey());
    Checked<Keys> keys = Keys.read(state, Samples.random());
    assertTrue(keys.isUsable());
    assertEquals("journal/key-missing", keys.diagnostics().getFirst().code());
  }
}
