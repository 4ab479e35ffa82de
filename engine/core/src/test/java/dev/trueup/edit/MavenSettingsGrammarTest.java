package dev.trueup.edit;

import static dev.trueup.edit.Dialect.MAVEN_SETTINGS;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.read;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MavenSettingsGrammarTest {

  @Test
  void a_new_file_gets_its_root() {
    edits(set(MAVEN_SETTINGS, "h", "p", "host"), "", """
        <settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
          <proxies>
            <proxy>
              <id>p</id>
              <host>h</host>
            </proxy>
          </proxies>
        </settings>
        """);
  }

  @Test
  void a_new_proxy_stands_before_the_others_and_all_else_stays() {
    edits(set(MAVEN_SETTINGS, "a&b", "p", "username"), """
        <?xml version="1.0"?>
        <settings>
        \t<!-- <proxies> -->
        \t<proxies>
        \t\t<proxy><id>other</id><password>{x}</password></proxy>
        \t</proxies>
        </settings>
        """, """
        <?xml version="1.0"?>
        <settings>
        \t<!-- <proxies> -->
        \t<proxies>
        \t\t<proxy>
        \t\t\t<id>p</id>
        \t\t\t<username>a&amp;b</username>
        \t\t</proxy>
        \t\t<proxy><id>other</id><password>{x}</password></proxy>
        \t</proxies>
        </settings>
        """);
  }

  @Test
  void an_element_changes_in_its_place() {
    edits(set(MAVEN_SETTINGS, "2", "p", "port"),
        "<settings>\n<proxies>\n<proxy>\n<id>p</id>\n<port> 1 </port>\n</proxy>\n</proxies>\n</settings>",
        "<settings>\n<proxies>\n<proxy>\n<id>p</id>\n<port>2</port>\n</proxy>\n</proxies>\n</settings>");
    assertEquals(Optional.of("1"), read(MAVEN_SETTINGS, "<settings><proxies><proxy><id>p</id><port>\n1 </port></proxy></proxies></settings>", "p", "port"));
  }

  @Test
  void the_proxies_go_with_the_last_of_them() {
    edits(remove(MAVEN_SETTINGS, "p"), """
        <settings>
          <offline>true</offline>
          <proxies>
            <proxy>
              <id>p</id>
              <host>h</host>
            </proxy>
          </proxies>
        </settings>
        """, """
        <settings>
          <offline>true</offline>
        </settings>
        """);
  }

  @Test
  void nothing_is_written_where_elements_share_lines() {
    assertTrue(refused(set(MAVEN_SETTINGS, "h", "p", "host"), "<settings><servers/></settings>").contains("share lines"));
    assertTrue(refused(set(MAVEN_SETTINGS, "2", "p", "port"),
        "<settings>\n<proxies>\n<proxy><id>p</id><port>1</port></proxy>\n</proxies>\n</settings>").contains("share lines"));
  }

  @Test
  void what_is_not_mavens_is_left_alone() {
    assertEquals("line 1: `<project>` is not Maven's `<settings>`", refused(set(MAVEN_SETTINGS, "h", "p", "host"), "<project></project>"));
    assertEquals("line 2: `<proxies>` is never closed", MAVEN_SETTINGS.problem("<settings>\n<proxies>\n").orElseThrow());
    assertTrue(MAVEN_SETTINGS.problem("<settings>\n</proxies>\n</settings>").orElseThrow().startsWith("line 2: "));
    assertTrue(MAVEN_SETTINGS.problem("""
        <settings>
        <proxies>
        <proxy><id>p</id></proxy>
        <proxy><id>p</id></proxy>
        </proxies>
        </settings>
        """).orElseThrow().startsWith("line 4: "));
  }

  @Test
  void says_what_it_cannot_hold() {
    assertTrue(refused(set(MAVEN_SETTINGS, " h", "p", "host"), "").contains("blanks"));
    assertTrue(refused(set(MAVEN_SETTINGS, "a\nb", "p", "password"), "").contains("control characters"));
  }
}
