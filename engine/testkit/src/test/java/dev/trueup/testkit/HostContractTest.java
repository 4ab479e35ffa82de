package dev.trueup.testkit;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HostContractTest {

  @TestFactory
  List<DynamicTest> a_scripted_host_does_what_every_host_does() {
    return HostContract.of(() -> ScriptedHost.of(HostContract.MACHINE, HostContract.READS), ScriptedHost.SEALER);
  }
}
