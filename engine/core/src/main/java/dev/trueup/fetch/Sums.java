package dev.trueup.fetch;

import dev.trueup.host.Digest;

/** Sums are what somebody says that the files of a module come to, and proves it: the one who serves the bytes is not asked. */
public interface Sums {

  /**
   * The sum of a module's zip, once the database's signature and the proof of its record have held.
   *
   * @param pages where the database is asked; safe for several threads
   */
  Answer sumOf(Digest.InDatabase question, Pages pages);

  /** What became of the question. */
  sealed interface Answer {

    record Known(Digest.ModuleSum sum) implements Answer {}

    /** Nobody can say; the reason is a clause: "sum.golang.org has no record of it". */
    record Unknown(String reason) implements Answer {}
  }
}
