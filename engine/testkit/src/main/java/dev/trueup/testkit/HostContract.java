package dev.trueup.testkit;

import dev.trueup.host.Host;
import dev.trueup.host.ReadCommand;
import dev.trueup.value.Sealer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The host contract is what every host does, the one of text and the one we run on: the meaning of {@link dev.trueup.host.Step},
 * {@link dev.trueup.host.Expect} and {@link Host}, as tests.
 *
 * <pre>
 * &#64;TestFactory
 * List&lt;DynamicTest&gt; does_what_every_host_does() {
 *   return HostContract.of(() -&gt; ScriptedHost.of(HostContract.MACHINE, HostContract.READS), ScriptedHost.SEALER);
 * }
 * </pre>
 */
public final class HostContract {
  private HostContract() {}

  /** What probes may run on the hosts that are tested. */
  public static final List<ReadCommand> READS =
      List.of(ReadCommand.form("echo"), ReadCommand.form("false"), ReadCommand.form("trueup-has-no-such-program"));

  /** The text of a scripted machine that is as the tests want it: an empty home, and the programs that every Linux has. */
  public static final String MACHINE =
      """
      without: trueup-has-no-such-program

      $ echo hello
        hello
      $ false
      ! 1

      > echo hello
        < hello
      > true
      > false
        ! 1
      > true /home/dev/file
      > false /home/dev/file
        ! 1

      """ + Parcel.TEXT;

  /**
   * All but the {@link #rights}.
   *
   * @param fresh a host with an empty home that may be written, which probes with {@link #READS}; asked once for each test
   * @param sealer the one that the host makes its fingerprints with
   */
  public static List<DynamicTest> of(Supplier<? extends Host> fresh, Sealer sealer) {
    return tests(Stream.of(WritingLaws.ALL, EditingLaws.ALL, PlaceLaws.ALL, RemovalLaws.ALL, TreeLaws.ALL, CommandLaws.ALL), fresh, sealer);
  }

  /** What a host denies to a user who is not root; the fresh hosts act as such a user. */
  public static List<DynamicTest> rights(Supplier<? extends Host> fresh, Sealer sealer) {
    return tests(Stream.of(RightsLaws.ALL), fresh, sealer);
  }

  private static List<DynamicTest> tests(Stream<List<Law>> laws, Supplier<? extends Host> fresh, Sealer sealer) {
    return laws.flatMap(List::stream)
        .map(law -> DynamicTest.dynamicTest(law.name(), () -> law.check().accept(new Bench(fresh.get(), sealer))))
        .toList();
  }
}
