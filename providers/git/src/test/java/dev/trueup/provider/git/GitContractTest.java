package dev.trueup.provider.git;

import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GitContractTest {

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    return KindContract.of(new GitProvider())
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
