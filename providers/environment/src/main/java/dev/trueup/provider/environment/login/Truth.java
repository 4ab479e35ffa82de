package dev.trueup.provider.environment.login;

/** A truth is what is known of a condition before anybody runs it. */
enum Truth {
  NO,
  MAYBE,
  YES;

  static Truth of(boolean known) {
    return known ? YES : NO;
  }

  Truth and(Truth other) {
    return compareTo(other) < 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) > 0 ? this : other;
  }

  Truth not() {
    return switch (this) {
      case NO -> YES;
      case MAYBE -> MAYBE;
      case YES -> NO;
    };
  }
}
