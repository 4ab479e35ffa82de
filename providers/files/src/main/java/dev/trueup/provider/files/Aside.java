package dev.trueup.provider.files;

import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;

/**
 * An aside is where what stands at a path goes when something else has to be there: beside it, under a name of its own, so that it can come
 * back.
 *
 * @param free a name that nothing has yet: {@code /usr/local/go.before-trueup}, and with a number behind it where that one is taken
 * @param last the name before that: what was set aside last, if anything was
 */
public record Aside(HostPath free, HostPath last) {

  private static final String ENDING = ".before-trueup";

  /** For what stands at this path. */
  public static Aside of(HostPath path, ReadOnlyHost host) {
    HostPath last = named(path, 1);
    for (int number = 1; ; number++) {
      HostPath candidate = named(path, number);
      FileStat.Type there = host.stat(candidate).type();
      if (there == FileStat.Type.MISSING || there == FileStat.Type.UNREACHABLE) { // below a file nothing is taken
        return new Aside(candidate, last);
      }
      last = candidate;
    }
  }

  /** Whether anything lies aside. */
  public boolean isTaken() {
    return !free.equals(last);
  }

  private static HostPath named(HostPath path, int number) {
    return new HostPath(path.side(), path.text() + ENDING + (number == 1 ? "" : "-" + number));
  }
}
