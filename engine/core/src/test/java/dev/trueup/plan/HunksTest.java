package dev.trueup.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HunksTest {

  @Test
  void a_neighbour_that_gets_the_newline_it_lacked_is_not_shown() {
    assertEquals(List.of("+mine=1"), Hunks.shared("token=s3cret", "token=s3cret\nmine=1\n"));
    assertEquals(List.of("+mine=1 [no newline at the end]"), Hunks.shared("token=s3cret", "token=s3cret\nmine=1"));
  }

  @Test
  void a_neighbour_that_loses_its_newline_is_not_shown() {
    assertEquals(List.of("-mine=1 [no newline at the end]"), Hunks.shared("token=s3cret\nmine=1", "token=s3cret"));
    assertEquals(List.of("-mine=1"), Hunks.shared("token=s3cret\nmine=1\n", "token=s3cret"));
  }

  @Test
  void of_a_shared_file_only_our_own_lines_are_shown() {
    assertEquals(List.of("-mine=1", "+mine=2"), Hunks.shared("token=s3cret\nmine=1\nother=3\n", "token=s3cret\nmine=2\nother=3\n"));
    assertEquals(List.of("+mine=1[CR]"), Hunks.shared("a\r\nb\r\n", "a\r\nmine=1\r\nb\r\n"));
  }
}
