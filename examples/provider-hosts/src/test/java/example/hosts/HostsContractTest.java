package example.hosts;

import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HostsContractTest {

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    return KindContract.of(new HostsProvider()).tests();
  }
}
