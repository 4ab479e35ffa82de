package dev.trueup.host;

import dev.trueup.value.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A host path is an absolute path on one side of the machine, symbolic below the home: {@code ~/.config/go/env}, {@code /etc/wsl.conf}.
 *
 * <p>Symbolic, so that plans, journals and approved texts name no home. Normalised: no {@code .}, {@code ..}, doubled or trailing slashes.
 * {@link Machine#path} makes one from what somebody wrote.
 */
public record HostPath(Side side, String text) implements Comparable<HostPath> {

  public HostPath {
    if (side == Side.LINUX) {
      text = normalised(text);
    }
  }

  /** @param text begins with {@code /} or {@code ~} */
  public static HostPath linux(String text) {
    return new HostPath(Side.LINUX, text);
  }

  public String name() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The folder it stands in; empty for {@code /} and, because what is above a home is nobody's business, for {@code ~}. */
  public Optional<HostPath> parent() {
    int slash = text.lastIndexOf('/');
    if (slash < 0 || text.equals("/")) {
      return Optional.empty();
    }
    return Optional.of(new HostPath(side, slash == 0 ? "/" : text.substring(0, slash)));
  }

  /** All folders it stands in, nearest first. */
  public List<HostPath> ancestors() {
    var all = new ArrayList<HostPath>();
    for (Optional<HostPath> next = parent(); next.isPresent(); next = next.get().parent()) {
      all.add(next.get());
    }
    return all;
  }

  public HostPath child(String name) {
    return new HostPath(side, text.endsWith("/") ? text + name : text + "/" + name);
  }

  public boolean isBelow(HostPath folder) {
    return side == folder.side && !text.equals(folder.text)
        && (folder.text.equals("/") ? text.startsWith("/") : text.startsWith(folder.text + "/"));
  }

  @Override
  public int compareTo(HostPath other) {
    int bySide = side.compareTo(other.side);
    return bySide != 0 ? bySide : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String normalised(String text) {
    boolean home = text.equals("~") || text.startsWith("~/");
    if (!home && !text.startsWith("/")) {
      throw new IllegalArgumentException("not an absolute path: " + text);
    }
    var parts = new ArrayList<String>();
    for (String part : (home ? text.substring(1) : text).split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty() && home) {
          throw new IllegalArgumentException("the path leaves the home: " + text);
        }
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return home ? (parts.isEmpty() ? "~" : "~/" + joined) : "/" + joined;
  }
}
