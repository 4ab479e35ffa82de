package dev.trueup.provider.checks;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code /etc/ld.so.cache}, in which glibc's loader finds the libraries of the folders of {@code /etc/ld.so.conf}: what {@code ldconfig}
 * has not put there is not found. The form is that of glibc's {@code sysdeps/generic/dl-cache.h}.
 */
final class LoaderCache {

  private static final HostPath FILE = HostPath.linux("/etc/ld.so.cache");
  private static final byte[] MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 48;
  private static final int ENTRY = 24;
  private static final int MOST = 1 << 17;

  private LoaderCache() {}

  /** Absolute paths by the name of the library; none where there is no cache or it is of an older form. */
  static Map<String, List<String>> of(ReadOnlyHost host) {
    return host.read(FILE) instanceof FileRead.Contents contents ? parse(contents.content().bytes()) : Map.of();
  }

  private static Map<String, List<String>> parse(byte[] bytes) {
    Map<String, List<String>> paths = new HashMap<>();
    int start = start(bytes);
    if (start < 0 || start + HEAD > bytes.length) {
      return paths;
    }
    ByteBuffer cache = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    int count = cache.getInt(start + 20);
    for (int i = 0; i < Math.min(count, MOST) && start + HEAD + (i + 1L) * ENTRY <= bytes.length; i++) {
      int entry = start + HEAD + i * ENTRY;
      String name = text(bytes, start + (cache.getInt(entry + 4) & 0xffffffffL));
      String path = text(bytes, start + (cache.getInt(entry + 8) & 0xffffffffL));
      if (path.startsWith("/")) {
        paths.computeIfAbsent(name, each -> new ArrayList<>()).add(path);
      }
    }
    return paths;
  }

  /** Older caches have the older form in front. */
  private static int start(byte[] bytes) {
    for (int at = 0; at + MAGIC.length <= bytes.length; at += 4) {
      if (java.util.Arrays.equals(bytes, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
        return at;
      }
    }
    return -1;
  }

  private static String text(byte[] bytes, long start) {
    if (start >= bytes.length) {
      return "";
    }
    int end = (int) start;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, (int) start, end - (int) start, StandardCharsets.UTF_8);
  }
}
