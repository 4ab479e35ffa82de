package dev.trueup.fetch;

/** Something that a database says and does not prove, or does not say; the message is a clause for people. */
final class Unproved extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whether the database contradicts itself, so that asking it by another way would hide what happened. */
  private final boolean contradiction;

  Unproved(String clause) {
    this(clause, false);
  }

  Unproved(String clause, boolean contradiction) {
    super(clause);
    this.contradiction = contradiction;
  }

  String clause() {
    return getMessage();
  }

  boolean isContradiction() {
    return contradiction;
  }
}
