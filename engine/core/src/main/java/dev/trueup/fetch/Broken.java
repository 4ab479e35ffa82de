package dev.trueup.fetch;

import java.io.IOException;

/** An exchange that broke; the message is a clause for people: "it sent nothing for 30 s". */
public final class Broken extends IOException {

  private static final long serialVersionUID = 1;

  Broken(String clause) {
    super(clause);
  }

  /** The clause. */
  public String clause() {
    return getMessage();
  }
}
