package dev.trueup.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeforeStoreTest {

  @TempDir Path folder;

  @Test
  void keeps_contents_under_their_digest_once() throws Exception {
    var store = new BeforeStore(folder);
    Content content = Content.of(new byte[] {0, -1, '\n'});
    store.put(List.of(content, Content.of("b"), content));
    store.put(content);
    assertEquals(2, names().size());
    Content kept = store.get(content.blob()).orElseThrow();
    assertTrue(java.util.Arrays.equals(content.bytes(), kept.bytes()));
  }

  @Test
  void does_not_give_out_what_is_not_what_its_name_says_and_repairs_it() throws Exception {
    var store = new BeforeStore(folder);
    Content content = Content.of("right");
    store.put(content);
    Files.writeString(folder.resolve(content.blob().sha256()), "wrong");
    assertEquals(Optional.empty(), store.get(content.blob()));
    store.put(content);
    assertEquals("right", store.get(content.blob()).orElseThrow().asText().orElseThrow());
  }

  @Test
  void has_nothing_for_an_unknown_digest() {
    assertEquals(Optional.empty(), new BeforeStore(folder.resolve("none")).get(Content.of("x").blob()));
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }
}
