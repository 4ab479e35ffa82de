package dev.trueup.provider.environment;

import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EnvironmentContractTest {

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    return KindContract.of(new EnvironmentProvider())
        .with(new FilesProvider())
        .spentOn("variables", "the variables, one resource each")
        .spentOn("path", "the folders, one resource each")
        .spentOn("at", "the value of an entry of PATH")
        .spentOn("secret", "the value of a variable")
        .tests();
  }
}
