package dev.trueup.host.local;

import java.util.Optional;

/** Room is the free space where a part file grows. */
final class Room {

  private Room() {}

  /** Says so where there is less than so many bytes. */
  static Optional<Transfer> lacking(PartFile part, long bytes) {
    long free = part.path().getParent().toFile().getUsableSpace();
    return free >= bytes ? Optional.empty() : Optional.of(new Transfer.Ended(
        "no space: %s more are needed in %s, and %s are free".formatted(Amount.of(bytes), part.path().getParent(), Amount.of(free))));
  }
}
