package dev.trueup.provider.git;

import dev.trueup.testkit.KindContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GitContractTest {

  /** githooks(5). */
  private static final List<String> HOOKS = List.of(
      "applypatch-msg", "commit-msg", "fsmonitor-watchman", "post-applypatch", "post-checkout", "post-commit", "post-index-change",
      "post-merge", "post-receive", "post-rewrite", "post-update", "pre-applypatch", "pre-auto-gc", "pre-commit", "pre-merge-commit",
      "pre-push", "pre-rebase", "pre-receive", "prepare-commit-msg", "proc-receive", "push-to-checkout", "reference-transaction",
      "sendemail-validate", "update");

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    KindContract contract = KindContract.of(new GitProvider());
    for (String hook : HOOKS) {
      contract = contract.spentOn(hook, "the attribute `hook`");
    }
    return contract
        .on("git-hook", """
            == ~/project/.git/
            $ (in ~/project) git rev-parse --git-common-dir --git-path hooks
              .git
              .git/hooks
            """)
        .spentOn("unset", "the keys of settings that should not be there")
        .tests();
  }
}
