package dev.trueup.fetch;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A tree head is how long a log was, and the hash over all of it, signed by its keeper: a note
 * (https://pkg.go.dev/golang.org/x/mod/sumdb/note) whose text begins with {@code go.sum database tree}.
 *
 * @param size how many records, at least 1
 * @param root not to be changed
 * @param note the whole of it, signatures included
 */
record TreeHead(long size, byte[] root, String note) {

  private static final String TITLE = "go.sum database tree";
  private static final int HASH_OF_KEY = 4;

  /** @throws Unproved where it is no such note, or is not signed by this key */
  static TreeHead parse(String note, VerifierKey key) throws Unproved {
    int end = note.lastIndexOf("\n\n");
    if (end < 0) {
      throw new Unproved("it sent no signed tree");
    }
    String text = note.substring(0, end + 1);
    if (note.substring(end + 2).lines().noneMatch(line -> isSigned(text, line, key))) {
      throw new Unproved("the tree that it sent is not signed with the key of " + key.name());
    }
    List<String> lines = text.lines().toList();
    try {
      long size = Long.parseLong(lines.get(1));
      byte[] root = Base64.getDecoder().decode(lines.get(2));
      if (lines.get(0).equals(TITLE) && size > 0 && root.length == Merkle.HASH) {
        return new TreeHead(size, root, note);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      throw new Unproved("the tree that it signed cannot be read");
    }
    throw new Unproved("the tree that it signed cannot be read");
  }

  /** A line of a signature: {@code — NAME BASE64}, of the key's hash and the signature. */
  private static boolean isSigned(String text, String line, VerifierKey key) {
    String[] words = line.split(" ");
    if (words.length != 3 || !words[0].equals("—") || !words[1].equals(key.name())) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(words[2]);
      return bytes.length > HASH_OF_KEY && HexFormat.of().formatHex(bytes, 0, HASH_OF_KEY).equals(key.hash())
          && key.verifies(text, Arrays.copyOfRange(bytes, HASH_OF_KEY, bytes.length));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
