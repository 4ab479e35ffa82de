package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearTest {

  @Test
  void counts_letters_added_dropped_changed_and_swapped() {
    assertEquals(1, Near.slips("memroy", "memory"));
    assertEquals(1, Near.slips("memor", "memory"));
    assertEquals(1, Near.slips("memoory", "memory"));
    assertEquals(1, Near.slips("menory", "memory"));
    assertEquals(3, Near.slips("kitten", "sitting"));
  }

  @Test
  void knows_other_case_and_other_hyphens() {
    assertEquals(Optional.of("when_removed"), Near.to("When-Removed", List.of("when_removed", "ensure")));
  }

  @Test
  void finds_nothing_where_nothing_is_like_it() {
    assertEquals(Optional.empty(), Near.to("colour", List.of("path", "content")));
    assertEquals(Optional.empty(), Near.to("x", List.of("y")));
  }
}
