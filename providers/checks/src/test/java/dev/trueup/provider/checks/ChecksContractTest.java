package dev.trueup.provider.checks;

import dev.trueup.provider.network.NetworkProvider;
import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ChecksContractTest {

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    return KindContract.of(new ChecksProvider()).with(new NetworkProvider())
        .spentOn("listens", "a listener, of the provider of the network")
        .on("check", """
            == /proc/sys/kernel/osrelease
              6.1.0-18-amd64
            == /proc/self/mountinfo
              21 1 8:1 / / rw - ext4 /dev/sda1 rw
            == /etc/os-release
              ID=debian
              VERSION_ID="12"
            """)
        .tests();
  }
}
