package dev.trueup.journal;

import dev.trueup.value.Attributes;

/** A before is what a thing was when a run came upon it. */
public sealed interface Before {

  /** Nothing was there. */
  record Absent() implements Before {}

  /** @param attributes as observed, secrets as digests */
  record Present(Attributes attributes) implements Before {}

  /** Only a privilege could have seen it, and it was not looked at. It cannot be put back. */
  record Unseen() implements Before {}
}
