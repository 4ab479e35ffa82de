package dev.trueup.provider.checks;

import dev.trueup.host.Machine;
import dev.trueup.host.Network;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * The check that something elsewhere answers, or that nothing does.
 *
 * @param expected whether it should
 */
record Reachable(Endpoint endpoint, boolean expected) implements Check {

  static final String REACHES = "reaches";
  static final String UNREACHABLE = "unreachable";

  /** Of a page nothing but its beginning is of use. */
  private static final int MOST_BYTES = 1 << 20;

  /** What a proxy or gateway on the way says in place of the server. */
  private static final Set<Integer> FROM_ON_THE_WAY = Set.of(407, 502, 503, 504);

  @Override
  public String word() {
    return expected ? REACHES : UNREACHABLE;
  }

  @Override
  public String subject(Machine machine) {
    return endpoint.toString();
  }

  @Override
  public Attributes attributes() {
    return Attributes.of(word(), Value.text(endpoint.toString()));
  }

  @Override
  public String wanted() {
    return endpoint.toString();
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    return switch (endpoint) {
      case Endpoint.Page(var uri) -> switch (host.network().fetch(uri, MOST_BYTES)) {
        case Network.Fetched.Page page when FROM_ON_THE_WAY.contains(page.status()) ->
            judged(Optional.of("something on the way answers with " + page.status()));
        case Network.Fetched.Page page -> judged(Optional.empty());
        case Network.Fetched.Refused(String reason) -> judged(Optional.of(reason));
        case Network.Fetched.Unasked u -> unasked();
      };
      case Endpoint.Port(String name, int number) -> switch (host.network().connect(name, number)) {
        case Network.Reached.Connected c -> judged(Optional.empty());
        case Network.Reached.Refused(String reason) -> judged(Optional.of(reason));
        case Network.Reached.Unasked u -> unasked();
      };
    };
  }

  private static Verdict unasked() {
    return new Verdict.Unasked("a plan asks no other machine");
  }

  private Verdict judged(Optional<String> refusal) {
    if (refusal.isEmpty() == expected) {
      return Verdict.HOLDS;
    }
    return new Verdict.Fails(refusal.isPresent() ? Wording.notReached(endpoint, refusal.get()) : Wording.reached(endpoint));
  }
}
