package dev.trueup.host.local;

import java.util.Locale;

/** An amount of bytes for people: "812 bytes", "41 MB". */
final class Amount {

  private Amount() {}

  static String of(long bytes) {
    if (bytes < 10_000) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    if (bytes < 1_000_000) {
      return bytes / 1000 + " kB";
    }
    return bytes < 10_000_000 ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6) : bytes / 1_000_000 + " MB";
  }
}
