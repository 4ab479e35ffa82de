package dev.trueup.provider;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A deviation is how a thing differs from what it should be. The engine finds it; kinds only get it. */
public sealed interface Deviation<S extends State> {

  record Missing<S extends State>(S desired) implements Deviation<S> {}

  /** @param attributes the names of the managed attributes that are not met */
  record Different<S extends State>(S desired, S actual, SortedSet<String> attributes) implements Deviation<S> {
    public Different {
      attributes = Collections.unmodifiableSortedSet(new TreeSet<>(attributes));
    }
  }

  /** It is there and should not be. */
  record Unwanted<S extends State>(S actual) implements Deviation<S> {}
}
