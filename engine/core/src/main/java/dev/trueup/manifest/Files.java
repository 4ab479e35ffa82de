package dev.trueup.manifest;

import java.nio.file.Path;

/** Files are what a manifest is read from. Tests hold theirs in memory. */
public interface Files {

  /**
   * Reads a whole file, following links.
   *
   * @param path absolute
   * @param limit the largest size that is wanted, in bytes
   */
  Read read(Path path, long limit);

  /** What reading a file gave. */
  sealed interface Read {
    record Contents(byte[] bytes) implements Read {}

    record Missing() implements Read {}

    record Directory() implements Read {}

    /** Larger than the limit; the size in bytes. */
    record TooLarge(long size) implements Read {}

    /** The reason is a clause: "permission denied". */
    record Unreadable(String reason) implements Read {}
  }
}
