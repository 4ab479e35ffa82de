package dev.trueup.edit;

import static dev.trueup.edit.Dialect.NPMRC;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.read;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NpmrcGrammarTest {

  @Test
  void a_setting_stands_above_all_headings() {
    edits(set(NPMRC, "http://p:1", "proxy"), "; mine\na=1\n[s]\nb=2\n", "; mine\na=1\nproxy=http://p:1\n[s]\nb=2\n");
    edits(remove(NPMRC, "a"), "a=1\nb=2\n", "b=2\n");
    assertEquals(Optional.empty(), read(NPMRC, "[s]\nproxy=x\n", "proxy"));
  }

  @Test
  void a_value_ends_before_a_comment_and_without_its_quotes() {
    assertEquals(Optional.of("x"), read(NPMRC, "a = x ; why\n", "a"));
    assertEquals(Optional.of("x;y#z\\"), read(NPMRC, "a = x\\;y\\#z\\\\\n", "a"));
    assertEquals(Optional.of("x ; y"), read(NPMRC, "a = \"x ; y\"\n", "a"));
    assertEquals(Optional.of("x"), read(NPMRC, "a='x'\n", "a"));
    edits(set(NPMRC, "p;q", "a"), "a=1 ; why\n", "a=p\\;q ; why\n");
  }

  @Test
  void says_what_npm_would_read_otherwise() {
    assertTrue(refused(set(NPMRC, "${HOME}", "a"), "").contains("variable"));
    assertTrue(refused(set(NPMRC, "\"x\"", "a"), "").contains("quotes"));
    assertTrue(refused(set(NPMRC, "x", "s", "a"), "").contains("headings"));
  }
}
