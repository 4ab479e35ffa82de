package dev.trueup.fetch;

import dev.trueup.host.Digest;

/** Wanted is what the bytes of a file must come to, as far as anybody who may be believed has said. */
public sealed interface Wanted {

  /** @param sum {@link Digest.Sha256} or {@link Digest.ModuleSum}: something to compare with */
  record Known(Digest sum) implements Wanted {}

  /** Nobody can say; the reason is a clause. */
  record Unknown(String reason) implements Wanted {}

  /** Asks whom the digest names; nobody where it is a sum already. */
  static Wanted of(Digest digest, Pages pages, Sums sums) {
    return switch (digest) {
      case Digest.Sha256 sum -> new Known(sum);
      case Digest.ModuleSum sum -> new Known(sum);
      case Digest.Listed listed -> ReleaseList.ask(listed, pages);
      case Digest.InDatabase asked -> switch (sums.sumOf(asked, pages)) {
        case Sums.Answer.Known(Digest.ModuleSum sum) -> new Known(sum);
        case Sums.Answer.Unknown(String reason) -> new Unknown(reason);
      };
    };
  }
}
