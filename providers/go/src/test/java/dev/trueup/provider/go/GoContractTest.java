package dev.trueup.provider.go;

import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoContractTest {

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    KindContract contract = KindContract.of(new GoProvider()).spentOn("fallback", "the separator of the list");
    for (String key : Settings.KNOWN.keySet()) {
      contract = contract.spentOn(key, "the setting of this name");
    }
    return contract.tests();
  }
}
