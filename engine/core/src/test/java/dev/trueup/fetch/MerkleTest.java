package dev.trueup.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Held against hashes that were made elsewhere (RFC 6962, section 2.1, by Python's hashlib): a log of our own would share our mistakes. */
class MerkleTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void a_leaf_is_hashed_behind_a_zero() {
    assertEquals("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", HEX.formatHex(Merkle.leaf(new byte[0])));
  }

  @Test
  void three_records_come_to_what_they_come_to_elsewhere() throws Unproved {
    byte[][] leaves = Stream.of("a", "b", "c").map(text -> Merkle.leaf(text.getBytes(StandardCharsets.UTF_8))).toArray(byte[][]::new);
    assertEquals("36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1",
        HEX.formatHex(Merkle.root(0, 3, (from, to) -> false, (level, index) -> leaves[(int) index])));
  }
}
