package dev.trueup.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Activation;
import dev.trueup.plan.Action;
import dev.trueup.plan.Plan;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class PlanViewTest {

  @Test
  void shows_what_will_happen() {
    Approvals.verify(Shown.inAllStyles(style -> new PlanView(style, false, false).text(Samples.everything())));
  }

  @Test
  void shows_every_step_when_asked() {
    Approvals.verify(Shown.inAllStyles(style -> new PlanView(style, true, true).text(Samples.everything())));
  }

  @Test
  void says_that_all_is_as_declared_in_one_sentence() {
    Plan plan = Samples.plan(Samples.kept("go-sdk/1.26.8"), Samples.kept("go-setting/GOPROXY"));

    assertEquals("payments-dev: 2 things, all as declared.\n", new PlanView(Style.PLAIN, false, false).text(plan));
  }

  @Test
  void names_what_must_restart_though_nothing_is_to_be_done() {
    Plan plan = Samples.plan(Samples.draft(Action.KEEP, "path-entry/go").activating(Activation.NEW_SHELL).change());

    assertEquals("""
        payments-dev: the one declared thing is as declared.
        To take effect, open a new login shell: path-entry/go.
        """, new PlanView(Style.PLAIN, false, false).text(plan));
  }

  @Test
  void takes_as_many_lines_for_ten_thousand_kept_things_as_for_one() {
    var many = new dev.trueup.plan.Change[10_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = Samples.kept("file/" + i);
    }

    assertEquals(1, new PlanView(Style.PLAIN, false, false).text(Samples.plan(many)).lines().count());
  }

  @Test
  void never_shows_a_secret() {
    for (boolean steps : new boolean[] {false, true}) {
      String text = new PlanView(Shown.WIDE, steps, true).text(Samples.everything());
      assertTrue(text.contains("(secret)"));
      assertFalse(text.contains(Samples.CANARY));
    }
  }

  @Test
  void keeps_every_line_within_the_page() {
    for (int width : new int[] {1, 2, 10, 40, 79, 80, 200}) {
      String text = new PlanView(new Style(false, true, width), false, true).text(Samples.everything());
      text.lines().forEach(line -> assertTrue(Glyphs.columns(line) <= Math.max(width, 2), () -> width + ": " + line));
    }
  }

  @Test
  void loses_no_word_on_a_narrow_page() {
    String wide = new PlanView(new Style(false, true, 1000), false, true).text(Samples.everything());
    String narrow = new PlanView(new Style(false, true, 12), false, true).text(Samples.everything());

    assertEquals(letters(wide), letters(narrow));
  }

  @Test
  void spells_out_what_could_repaint_the_terminal() {
    Plan plan = Samples.plan(Samples.draft(Action.CREATE, "file/\033[2Jx").lines("", "a\nb\u202Ec").change());

    String text = new PlanView(Shown.WIDE, false, false).text(plan);

    assertTrue(text.contains("file/\\x1b[2Jx"), text);
    assertTrue(text.contains("a\\nb\\u202ec"), text);
  }

  @Test
  void uses_nothing_but_ascii_of_its_own_in_a_pipe() {
    Plan plan = Samples.plan(Samples.draft(Action.WAIT, "service/a").change(), Samples.draft(Action.BLOCKED, "service/b").change(),
        Samples.draft(Action.UPDATE, "service/c").lines("1", "2").change());

    String text = new PlanView(Style.PLAIN, true, true).text(plan);

    assertTrue(text.chars().allMatch(letter -> letter < 128), text);
    assertTrue(text.contains("1 -> 2"), text);
  }

  /** Without blanks and sorted, because words at the right end move to another place, in brackets. */
  private static String letters(String text) {
    int[] sorted = text.codePoints().filter(letter -> !Character.isWhitespace(letter) && letter != '[' && letter != ']').sorted().toArray();
    return new String(sorted, 0, sorted.length);
  }
}
