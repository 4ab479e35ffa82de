package dev.trueup.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The arithmetic of a transparency log: RFC 6962, section 2.1. The records of a log are the leaves of a tree, numbered from 0; a tree is known
 * by the hash of its root.
 */
final class Merkle {

  /** Bytes of a hash. */
  static final int HASH = 32;

  private Merkle() {}

  /** The hashes of subtrees that are complete. */
  interface Subtrees {
    /**
     * The hash over the 2^level records from {@code index} * 2^level on.
     *
     * @throws Unproved where nobody has it
     */
    byte[] hash(int level, long index) throws Unproved;
  }

  /** Decides for the records {@code [from, to)} whether one hash may stand for all of them. */
  interface Whole {
    boolean is(long from, long to);
  }

  static byte[] leaf(byte[] record) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return digest.digest(record);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /**
   * The hash of the tree over the records {@code [from, to)}, put together from subtrees that are complete and whole. A single record that is
   * not whole is asked for all the same: whoever excludes it answers with what it hashes to.
   */
  static byte[] root(long from, long to, Whole whole, Subtrees subtrees) throws Unproved {
    long size = to - from;
    if (size == 1 || Long.bitCount(size) == 1 && whole.is(from, to)) {
      int level = Long.numberOfTrailingZeros(size);
      return subtrees.hash(level, from >> level);
    }
    long left = Long.highestOneBit(size - 1);
    return node(root(from, from + left, whole, subtrees), root(from + left, to, whole, subtrees));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
