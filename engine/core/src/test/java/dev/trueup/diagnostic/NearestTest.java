package dev.trueup.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void counts_letters_added_dropped_changed_and_swapped() {
    assertEquals(1, Nearest.slips("memroy", "memory"));
    assertEquals(1, Nearest.slips("memor", "memory"));
    assertEquals(1, Nearest.slips("memoory", "memory"));
    assertEquals(1, Nearest.slips("menory", "memory"));
    assertEquals(3, Nearest.slips("kitten", "sitting"));
  }

  @Test
  void knows_other_case_and_other_hyphens() {
    assertEquals(Optional.of("when_removed"), Nearest.to("When-Removed", List.of("when_removed", "ensure")));
  }

  @Test
  void finds_nothing_where_nothing_is_like_it() {
    assertEquals(Optional.empty(), Nearest.to("colour", List.of("path", "content")));
    assertEquals(Optional.empty(), Nearest.to("x", List.of("y")));
  }
}
