package dev.trueup.provider;

import dev.trueup.host.Privilege;

/** A finding is what a probe saw of one thing. */
public sealed interface Finding<S extends State> {

  /** It is not there; also where the tool that would know is missing. */
  record Absent<S extends State>() implements Finding<S> {}

  record Present<S extends State>(S actual) implements Finding<S> {}

  /**
   * Only a privilege can see it. A remedy then gets {@link Deviation.Missing}, or {@link Deviation.Unwanted} with the state that names the
   * thing, though something else may be there: its steps must be right whatever is. The evidence is that of the look without the privilege.
   */
  record Hidden<S extends State>(Privilege need) implements Finding<S> {}

  /** It is there and cannot be understood or reached; the reason is a clause: "line 3: a heading without `]`". Blocks this change alone. */
  record Unreadable<S extends State>(String reason) implements Finding<S> {}

  /** It was not asked, because planning does not ask networks. Never a deviation. */
  record Unasked<S extends State>(String reason) implements Finding<S> {}
}
