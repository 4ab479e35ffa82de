package dev.trueup.edit;

import static dev.trueup.edit.Dialect.APT_AUTH;
import static dev.trueup.edit.Dialect.APT_CONF;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.read;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AptGrammarsTest {

  @Test
  void a_setting_is_a_line_with_its_semicolon() {
    edits(set(APT_CONF, "http://p:1", "Acquire::http::Proxy"), "", "Acquire::http::Proxy \"http://p:1\";\n");
    edits(set(APT_CONF, "2", "B"), "// c\nA \"1\";\nB \"1\"; // why\n", "// c\nA \"1\";\nB \"2\";\n");
    edits(remove(APT_CONF, "A"), "A \"1\";\nB \"2\";\n", "B \"2\";\n");
  }

  @Test
  void names_are_the_same_in_both_cases_and_the_last_one_counts() {
    assertEquals(Optional.of("2"), read(APT_CONF, "acquire::HTTP::proxy \"1\";\nAcquire::http::Proxy \"2\";\n", "Acquire::http::Proxy"));
    edits(set(APT_CONF, "3", "A"), "a \"1\";\nA \"2\";\n", "A \"3\";\n");
  }

  @Test
  void comments_hide_settings_and_quotes_hide_comments() {
    assertEquals(Optional.empty(), read(APT_CONF, "/* A \"1\";\nA \"2\"; */\n# A \"3\";\n", "A"));
    assertEquals(Optional.of("http://x#y"), read(APT_CONF, "A \"http://x#y\";\n", "A"));
  }

  @Test
  void groups_and_several_settings_on_a_line_are_left_alone() {
    assertEquals("line 2: it is not one setting on a line of its own", APT_CONF.problem("\nAcquire { http { Proxy \"x\"; }; };\n").orElseThrow());
    assertTrue(APT_CONF.problem("A \"1\"; B \"2\";\n").isPresent());
    assertTrue(APT_CONF.problem("/* open\n").isPresent());
    assertTrue(refused(set(APT_CONF, "a\"b", "A"), "").contains("quote"));
  }

  @Test
  void a_login_is_a_line_of_its_machine() {
    edits(set(APT_AUTH, "login u password p", "http://p:1"), "# c\n", "# c\nmachine http://p:1 login u password p\n");
    edits(set(APT_AUTH, "login u password q", "http://p:1"), "machine http://p:1  login u password p\n", "machine http://p:1 login u password q\n");
    assertTrue(refused(set(APT_AUTH, "login u password a b", "m"), "").contains("one word"));
    assertEquals("line 2: a second entry of one machine",
        refused(set(APT_AUTH, "login u password p", "m"), "machine m login a password b\nmachine m login c password d\n"));
  }
}
