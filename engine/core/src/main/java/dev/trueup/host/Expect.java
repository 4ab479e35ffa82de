package dev.trueup.host;

import java.time.Instant;

/**
 * An expectation is what a file step must find in order to act; where it does not hold the step has "moved" and does nothing.
 *
 * @param fingerprint {@code absent}, {@code directory}, {@code file:} and the keyed digest of contents, {@code stamp:} and size and time
 *     of a file, {@code link:} and the target,
 *     {@code region:} and the keyed digest of what an edit replaces, {@code region:none}; or {@code anything} before a plan has filled it in
 */
public record Expect(String fingerprint) {

  public static final Expect ANYTHING = new Expect("anything");
  public static final Expect ABSENT = new Expect("absent");
  public static final Expect DIRECTORY = new Expect("directory");
  public static final Expect NO_REGION = new Expect("region:none");

  public static Expect file(String digest) {
    return new Expect("file:" + digest);
  }

  /** A file by what is known of it without reading it. */
  public static Expect stamp(long size, Instant modified) {
    return new Expect("stamp:" + size + ":" + modified);
  }

  public static Expect link(String target) {
    return new Expect("link:" + target);
  }

  public static Expect region(String digest) {
    return new Expect("region:" + digest);
  }

  public boolean isAnything() {
    return equals(ANYTHING);
  }
}
