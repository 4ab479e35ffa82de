package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.HostPath;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Past;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKindTest {

  private static final HostPath PATH = HostPath.linux("~/bin/k");
  private static final LinkState KUBECTL = new LinkState(PATH, "/usr/bin/kubectl");

  private static Meeting<LinkState, Aside> on(String machine) {
    return Meeting.of(new LinkKind(), machine);
  }

  @Test
  void makes_what_is_missing() {
    assertEquals("== ~/bin/k -> /usr/bin/kubectl\n", on("").converged(KUBECTL));
  }

  @Test
  void changes_a_link_that_leads_elsewhere() {
    assertEquals("== ~/bin/k -> /usr/bin/kubectl\n", on("== ~/bin/k -> gone\n").converged(KUBECTL));
  }

  @Test
  void compares_links_below_the_home_symbolically() {
    assertEquals(List.of(), List.copyOf(on("== ~/bin/k -> /home/dev/x\n").different(new LinkState(PATH, "~/x"))));
  }

  @Test
  void tells_a_name_that_is_a_tilde_from_the_home() {
    assertEquals("./~/x", LinkKind.found("~/x", on("").host().machine()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      == ~/bin/k;  x                             | a file
      == ~/bin/k/                                | a directory
      == ~/bin/k/VERSION;  go1.22.6;  time 2024  | a directory that holds go1.22.6
      == ~/bin/k/VERSION no-newline;  go1.19.8   | a directory that holds go1.19.8
      == ~/bin/k/VERSION;  3.2.1                 | a directory that holds version 3.2.1
      == ~/bin/k/VERSION;  <html>                | a directory
      """)
  void says_what_stands_in_its_place(String machine, String words) {
    var meeting = on(machine.replace(';', '\n') + "\n");
    assertEquals(Set.of("to"), meeting.different(KUBECTL));
    assertEquals("files/no-link", Meeting.why(meeting.remedy(KUBECTL, Past.UNKNOWN)));
    var found = new LinkKind().probe(List.of(KUBECTL), meeting.host()).getFirst().finding();
    assertEquals(new Finding.Present<>(new LinkState(PATH, "", false, words)), found);
  }

  @Test
  void is_out_of_reach_below_a_file() {
    assertTrue(on("== ~/bin\n  x\n").unreadable(KUBECTL).contains("~/bin"));
  }

  @Test
  void sets_aside_only_what_it_is_told_to() {
    var replacing = new LinkState(PATH, "/usr/bin/kubectl", true);
    assertEquals("== ~/bin/k -> /usr/bin/kubectl\n== ~/bin/k.before-trueup\n  x\n", on("== ~/bin/k\n  x\n").converged(replacing));
    assertEquals("== ~/bin/k -> /usr/bin/kubectl\n== ~/bin/k.before-trueup -> y\n== ~/bin/k.before-trueup-2/\n",
        on("== ~/bin/k/\n== ~/bin/k.before-trueup -> y\n").converged(replacing));
  }

  @Test
  void removes_the_link_and_not_what_it_leads_to() {
    assertEquals("== ~/bin/\n== ~/x\n  x\n", on("== ~/bin/k -> ~/x\n== ~/x\n  x\n").removed(KUBECTL, Past.UNKNOWN));
  }

  @Test
  void is_itself_and_not_what_it_leads_to() {
    var meeting = on("== ~/bin -> dot/bin\n== ~/dot/bin/k -> ~/x\n== ~/x\n  x\n");
    assertEquals("linux:~/dot/bin/k", meeting.kind().identity(KUBECTL, meeting.host().machine()).toString());
  }

  @Test
  void comes_after_what_it_leads_to_and_before_what_is_below_it() {
    var machine = on("").host().machine();
    var places = new LinkKind().places(new LinkState(PATH, "~/tools/k"), machine);
    assertEquals(Set.of(PATH), places.provides());
    assertTrue(places.needs().contains(HostPath.linux("~/tools/k")));
    var relative = new LinkKind().places(new LinkState(PATH, "../tools/k"), machine);
    assertTrue(relative.needs().contains(HostPath.linux("~/tools/k")));
  }

  @Test
  void reads_back_what_it_records() {
    for (LinkState state : List.of(KUBECTL, new LinkState(PATH, "x", true), new LinkState(PATH, "", false, "a file"))) {
      assertEquals(state, LinkState.parse(state.attributes()));
    }
  }
}
