package dev.trueup.provider.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.FileMode;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.testkit.ScriptedHost;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GitHookKindTest {

  private static final GitHookKind KIND = new GitHookKind();
  private static final HostPath REPOSITORY = HostPath.linux("~/src/app");
  private static final String ASKED = "$ (in ~/src/app) git rev-parse --git-common-dir --git-path hooks\n";
  private static final String USUAL = "== ~/src/app/\n" + ASKED + "  .git\n  .git/hooks\n";
  private static final String FOREIGN = "== ~/src/app/.git/hooks/pre-commit 0755\n  #!/bin/sh\n  make lint\n";
  private static final String OURS = """
      == ~/src/app/.git/hooks/pre-commit 0755
        #!/bin/sh
        # trueup:hook, from `git.hooks` in a manifest; change it there.
        exec 'trueup' 'check'
      """;

  private static GitHookState wanted(boolean chain) {
    return GitHookState.of(REPOSITORY, "pre-commit", new HookScript(List.of("trueup", "check"), false, chain));
  }

  private static ScriptedHost machine(String text) {
    return ScriptedHost.of(text, List.of(HooksFolder.READ));
  }

  private static Observation<GitHookState, GitHookEvidence> look(GitHookState desired, ScriptedHost host) {
    return KIND.probe(List.of(desired), host).getFirst();
  }

  private static GitHookState actual(Observation<GitHookState, GitHookEvidence> seen) {
    return seen.finding() instanceof Finding.Present<GitHookState>(GitHookState state)
        ? state
        : fail("found: " + seen.finding());
  }

  private static Remedy missing(GitHookState desired, ScriptedHost host) {
    var seen = look(desired, host);
    assertInstanceOf(Finding.Absent.class, seen.finding());
    return KIND.remedy(new Deviation.Missing<>(desired), seen.evidence(), Past.UNKNOWN, host.machine());
  }

  private static Note why(GitHookState desired, ScriptedHost host) {
    return assertInstanceOf(Remedy.Cannot.class, missing(desired, host)).why();
  }

  private static void perform(Remedy remedy, ScriptedHost host) {
    host.perform(assertInstanceOf(Remedy.Steps.class, remedy).steps()).forEach(done -> assertInstanceOf(Performed.Done.class, done));
  }

  private static String files(ScriptedHost host) {
    String snapshot = host.snapshot();
    int question = snapshot.indexOf("$ ");
    return question < 0 ? snapshot : snapshot.substring(0, question).stripTrailing() + "\n";
  }

  @Test
  void puts_a_hook_where_git_looks_for_it() {
    var host = machine(USUAL);
    perform(missing(wanted(false), host), host);
    assertEquals(OURS, files(host));
    assertEquals(wanted(false), actual(look(wanted(false), host)));
  }

  @Test
  void finds_the_hooks_of_a_linked_worktree_and_of_a_folder_inside() {
    var host = machine("== ~/src/app/\n== ~/main/.git/\n" + ASKED + "  /home/dev/main/.git\n  /home/dev/main/.git/hooks\n");
    assertEquals(Optional.of(HostPath.linux("~/main/.git/hooks/pre-commit")), look(wanted(false), host).evidence().file());
    var inside = machine("== ~/src/app/\n" + ASKED + "  ../.git\n  ../.git/hooks\n");
    assertEquals(Optional.of(HostPath.linux("~/src/.git/hooks/pre-commit")), look(wanted(false), inside).evidence().file());
  }

  @Test
  void does_not_touch_a_foreign_hook_unasked() {
    Note why = why(wanted(false), machine(USUAL + FOREIGN));
    assertEquals("git/foreign-hook", why.code());
    assertTrue(why.text().contains("`~/src/app/.git/hooks/pre-commit`"), why.text());
    assertEquals(Optional.of("chain: true"), why.hint());
  }

  @Test
  void moves_a_foreign_hook_aside_where_asked_and_brings_it_back() {
    var host = machine(USUAL + FOREIGN);
    perform(missing(wanted(true), host), host);
    assertTrue(files(host).contains("""
        == ~/src/app/.git/hooks/pre-commit.before-trueup 0755
          #!/bin/sh
          make lint
        """), files(host));
    var seen = look(wanted(true), host);
    assertEquals(wanted(true), actual(seen));
    perform(KIND.remedy(new Deviation.Unwanted<>(actual(seen)), seen.evidence(), Past.UNKNOWN, host.machine()), host);
    assertEquals(FOREIGN, files(host));
  }

  @Test
  void does_not_choose_between_two_foreign_hooks() {
    assertEquals("git/two-hooks-before",
        why(wanted(true), machine(USUAL + FOREIGN + "== ~/src/app/.git/hooks/pre-commit.before-trueup\n  x\n")).code());
  }

  @Test
  void says_when_an_earlier_hook_does_not_run() {
    var host = machine(USUAL + OURS + "== ~/src/app/.git/hooks/pre-commit.before-trueup\n  x\n");
    assertEquals(List.of("git/idle-hook"), look(wanted(false), host).notes().stream().map(Note::code).toList());
    assertEquals(List.of(), look(wanted(true), host).notes());
  }

  @Test
  void repairs_a_hook_of_ours_that_somebody_changed() {
    var host = machine(USUAL + OURS + "  echo more\n");
    GitHookState changed = actual(look(wanted(false), host));
    assertEquals(Optional.empty(), changed.script());
    assertEquals(new TreeSet<>(List.of("arguments", "chain", "run")), wanted(false).attributes().unmetBy(changed.attributes()));
    assertEquals(changed.attributes(), GitHookState.parse(changed.attributes()).attributes());
  }

  @Test
  void makes_a_hook_executable_that_git_would_not_run() {
    var host = machine(USUAL + OURS.replace("0755", "0644"));
    var seen = look(wanted(false), host);
    assertEquals(new TreeSet<>(List.of("executable")), wanted(false).attributes().unmetBy(actual(seen).attributes()));
    assertEquals(
        Remedy.steps(new Step.SetMode(
            HostPath.linux("~/src/app/.git/hooks/pre-commit"), Optional.of(new FileMode(0755)), Optional.empty())),
        KIND.remedy(new Deviation.Different<>(wanted(false), actual(seen), new TreeSet<>(List.of("executable"))), seen.evidence(),
            Past.UNKNOWN, host.machine()));
  }

  @Test
  void leaves_hooks_to_whoever_moved_their_folder() {
    Note why = why(wanted(false), machine("== ~/src/app/\n" + ASKED + "  .git\n  .husky/_\n"));
    assertEquals("git/hooks-elsewhere", why.code());
    assertTrue(why.text().contains("`~/src/app/.husky/_`"), why.text());
  }

  @Test
  void needs_a_repository_and_git() {
    assertEquals("git/no-repository", why(wanted(false), machine("")).code());
    assertEquals("git/no-repository", why(wanted(false), machine("== ~/src/app/\n" + ASKED
        + "  fatal: not a git repository (or any of the parent directories): .git\n! 128\n")).code());
    assertEquals("git/no-git", why(wanted(false), machine("without: git\n== ~/src/app/\n")).code());
  }

  @Test
  void says_briefly_that_git_does_not_trust_a_repository() {
    var host = machine("== ~/src/app/\n" + ASKED + "  fatal: detected dubious ownership in repository at '/home/dev/src/app'\n! 128\n");
    var unreadable = assertInstanceOf(Finding.Unreadable.class, look(wanted(false), host).finding());
    assertEquals("git does not trust the repository at `~/src/app`, because it belongs to another user (dubious ownership)",
        unreadable.reason());
  }

  @Test
  void asks_git_once_for_all_hooks_of_a_repository() {
    var host = machine(USUAL);
    KIND.probe(List.of(wanted(false), GitHookState.named(REPOSITORY, "pre-push")), host);
    assertEquals(1, host.asked().size());
  }

  @Test
  void reads_back_what_it_records() {
    for (GitHookState state : List.of(wanted(true), wanted(false), GitHookState.named(REPOSITORY, "pre-push"))) {
      assertEquals(state, GitHookState.parse(state.attributes()));
    }
  }
}
