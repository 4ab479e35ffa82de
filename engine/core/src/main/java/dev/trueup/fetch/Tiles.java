package dev.trueup.fetch;

import java.util.Arrays;
import java.util.Map;

/**
 * Tiles are the hashes of a log as its server cuts them up, 256 side by side: https://research.swtch.com/tlog#serving_tiles. What they say is
 * worth nothing until a root came out of it that is signed.
 */
final class Tiles {

  private static final int HEIGHT = 8;
  private static final int WIDTH = 1 << HEIGHT;

  private final Base base;
  private final Map<String, byte[]> fetched;

  /** Where they are. */
  interface Base {
    /** @param path from the base on: {@code tile/8/0/x001/234.p/17}; nothing where there is no such page */
    byte[] page(String path) throws Unproved;
  }

  /** @param fetched by their paths; grows */
  Tiles(Base base, Map<String, byte[]> fetched) {
    this.base = base;
    this.fetched = fetched;
  }

  /** The hashes of a log as it was when it had so many records. */
  Merkle.Subtrees of(long size) {
    return (level, index) -> {
      int tileLevel = level / HEIGHT;
      int height = level % HEIGHT;
      long first = index << height;
      long number = first / WIDTH;
      byte[] tile = tile(tileLevel, number, (int) Math.min(WIDTH, (size >> (tileLevel * HEIGHT)) - number * WIDTH));
      int start = (int) (first % WIDTH);
      return Merkle.root(start, start + (1L << height), (from, to) -> false, (ofRecord, at) -> hash(tile, (int) at));
    };
  }

  private static byte[] hash(byte[] tile, int at) {
    return Arrays.copyOfRange(tile, at * Merkle.HASH, (at + 1) * Merkle.HASH);
  }

  private byte[] tile(int level, long number, int width) throws Unproved {
    String whole = "tile/" + HEIGHT + "/" + level + "/" + inThousands(number);
    String path = width == WIDTH ? whole : whole + ".p/" + width;
    byte[] known = fetched.get(path);
    if (known != null) {
      return known;
    }
    byte[] tile = base.page(path);
    if (tile.length != width * Merkle.HASH) {
      throw new Unproved("it sent %d bytes for `%s`, which has %d".formatted(tile.length, path, width * Merkle.HASH));
    }
    fetched.put(path, tile);
    return tile;
  }

  /** {@code 1234067} ▸ {@code x001/x234/067} */
  static String inThousands(long number) {
    String last = "%03d".formatted(number % 1000);
    return number < 1000 ? last : inThousands(number / 1000).replaceFirst("(^|.*/)(\\d{3})$", "$1x$2") + "/" + last;
  }
}
