package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.HostPath;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Past;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkKindTest {

  private static final HostPath PATH = HostPath.linux("~/bin/k");
  private static final LinkState KUBECTL = new LinkState(PATH, "/usr/bin/kubectl");

  private static Meeting<LinkState, Nothing> on(String machine) {
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

  @Test
  void never_touches_a_file_or_directory() {
    assertEquals("it is a file, not a link", on("== ~/bin/k\n  x\n").unreadable(KUBECTL));
    assertEquals("it is a directory, not a link", on("== ~/bin/k/\n").unreadable(KUBECTL));
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
    assertEquals(KUBECTL, LinkState.parse(KUBECTL.attributes()));
  }
}
