package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Privilege;
import dev.trueup.plan.Action;
import dev.trueup.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentTest {

  private static final Plan OWN = Plans.of(Plans.created("file/a"));
  private static final Plan BOTH = Plans.of(Plans.created("file/a", Privilege.ROOT), Plans.created("file/b", Privilege.ADMINISTRATOR));
  private static final Plan MOSTLY_GONE =
      Plans.of(Plans.gone("file/a"), Plans.gone("file/b"), Plans.gone("file/c"), Plans.kept("file/d"), Plans.created("file/e"));

  @TempDir private Path folder;

  @Test
  void yes_covers_what_needs_only_the_users_own_rights() {
    assertInstanceOf(Consent.Given.class, Consent.to(OWN, Set.of(Grant.OWN_RIGHTS), false, "apply"));
    assertInstanceOf(Consent.Missing.class, Consent.to(BOTH, Set.of(Grant.OWN_RIGHTS), false, "apply"));
    assertInstanceOf(Consent.Missing.class, Consent.to(BOTH, Set.of(Grant.OWN_RIGHTS, Grant.ROOT), false, "apply"));
    assertInstanceOf(Consent.Given.class, Consent.to(BOTH, Set.of(Grant.OWN_RIGHTS, Grant.ROOT, Grant.ADMINISTRATOR), false, "apply"));
  }

  @Test
  void a_person_is_asked_for_what_was_not_granted() {
    assertInstanceOf(Consent.Asked.class, Consent.to(BOTH, Set.of(Grant.OWN_RIGHTS), true, "apply"));
    assertEquals("Apply this change? Only \"yes\" goes on: ", ((Consent.Asked) Consent.to(OWN, Set.of(), true, "apply")).question());
  }

  @Test
  void what_to_type_names_every_right_that_is_needed() {
    var missing = assertInstanceOf(Consent.Missing.class, Consent.to(BOTH, Set.of(), false, "apply plan.json"));

    assertEquals("trueup apply plan.json --yes=root,administrator", missing.reason().hint().orElseThrow());
  }

  @Test
  void a_manifest_that_lost_most_of_what_is_managed_is_asked_about_apart() {
    assertTrue(Consent.losesMost(MOSTLY_GONE));
    assertFalse(Consent.losesMost(Plans.of(Plans.gone("file/a"), Plans.gone("file/b"))), "two are few");
    assertFalse(Consent.losesMost(Plans.of(Plans.gone("file/a"), Plans.gone("file/b"), Plans.gone("file/c"), Plans.kept("file/d"),
        Plans.kept("file/e"), Plans.kept("file/f"))), "half is not most");
    assertInstanceOf(Consent.Missing.class, Consent.to(MOSTLY_GONE, Set.of(Grant.OWN_RIGHTS), false, "apply"));
    assertInstanceOf(Consent.Given.class, Consent.to(MOSTLY_GONE, Set.of(Grant.OWN_RIGHTS, Grant.REMOVALS), false, "apply"));
  }

  @Test
  void nothing_to_do_needs_no_consent() {
    assertInstanceOf(Consent.Given.class, Consent.to(Plans.of(Plans.kept("file/a")), Set.of(), false, "apply"));
    assertInstanceOf(Consent.Given.class, Consent.to(Plans.of(Plans.standing("file/a", Action.BLOCKED)), Set.of(), false, "apply"));
  }

  @Test
  void letting_go_is_asked_for() {
    assertInstanceOf(Consent.Asked.class, Consent.to(Plans.of("release", Plans.standing("file/a", Action.FORGET)), Set.of(), true, "release"));
  }

  @Test
  void only_yes_goes_on() throws java.io.IOException {
    Files.writeString(folder.resolve("trueup.yaml"), "");
    for (String answer : new String[] {"y\n", "Yes\n", "\n", "yes please\n", "no\n", "yes, root\n"}) {
      Session.Ended ended = Session.at(PlannedEngine.with(OWN), folder).typing(answer).run("apply");
      assertEquals(Exit.FAILED, ended.exit(), answer);
      assertTrue(ended.err().endsWith("Nothing was changed.\n"), ended.err());
    }
    assertEquals(Exit.DONE, Session.at(PlannedEngine.with(OWN), folder).typing("yes\n").run("apply").exit());
    assertEquals(Exit.DONE, Session.at(PlannedEngine.with(OWN), folder).typing(" yes \n").run("apply").exit());
  }

  @Test
  void nobody_is_asked_in_ci_or_with_no_input() throws java.io.IOException {
    Files.writeString(folder.resolve("trueup.yaml"), "");
    Session person = Session.at(PlannedEngine.with(OWN), folder).typing("yes\n");

    assertEquals(Exit.NEEDS_APPROVAL, person.with("CI", "true").run("apply").exit());
    assertEquals(Exit.NEEDS_APPROVAL, person.run("apply", "--no-input").exit());
    assertEquals(Exit.DONE, person.with("CI", "false").run("apply").exit());
  }
}
