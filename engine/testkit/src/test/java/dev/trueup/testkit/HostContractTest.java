package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.trueup.host.Expect;
import dev.trueup.host.Host;
import dev.trueup.host.Step;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostContractTest {

  @TestFactory
  List<DynamicTest> a_scripted_host_does_what_every_host_does() {
    return HostContract.of(HostContractTest::scripted, ScriptedHost.SEALER);
  }

  @TestFactory
  List<DynamicTest> a_scripted_host_denies_what_every_host_denies() {
    return HostContract.rights(HostContractTest::scripted, ScriptedHost.SEALER);
  }

  @Test
  void finds_a_host_that_expects_nothing() {
    assertBreaks(
        "writes_nothing_where_the_file_has_changed", steps -> steps.stream().map(step -> step.expecting(Expect.ANYTHING)).toList());
  }

  @Test
  void finds_a_host_that_goes_on_after_a_failure() {
    assertBreaks("stops_at_the_first_step_that_does_not_succeed", steps -> steps.subList(0, 1));
  }

  @Test
  void finds_a_host_that_does_nothing() {
    assertBreaks("runs_a_command", steps -> List.of());
  }

  /** A host that is given other steps than it was asked to perform. */
  private static void assertBreaks(String law, UnaryOperator<List<Step>> bend) {
    DynamicTest test = HostContract.of(() -> bent(bend), ScriptedHost.SEALER).stream()
        .filter(each -> each.getDisplayName().equals(law))
        .findFirst().orElseThrow();
    assertThrows(AssertionError.class, test.getExecutable());
  }

  private static ScriptedHost scripted() {
    return ScriptedHost.of(HostContract.MACHINE, HostContract.READS);
  }

  private static Host bent(UnaryOperator<List<Step>> bend) {
    ScriptedHost host = scripted();
    return (Host) Proxy.newProxyInstance(Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
      try {
        return method.getName().equals("perform") ? host.perform(bend.apply(steps(arguments[0]))) : method.invoke(host, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    });
  }

  private static List<Step> steps(Object argument) {
    return ((List<?>) argument).stream().map(Step.class::cast).toList();
  }
}
