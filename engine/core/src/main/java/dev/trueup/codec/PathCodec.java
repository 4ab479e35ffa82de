package dev.trueup.codec;

import dev.trueup.host.HostPath;
import dev.trueup.value.Side;
import java.util.ArrayList;
import java.util.List;

/** The path codec spells host paths: a Linux path by its text, which begins with {@code /} or {@code ~}, others behind their side. */
public final class PathCodec {

  private static final String WINDOWS = "windows:";

  private PathCodec() {}

  public static String encode(HostPath path) {
    return path.side() == Side.LINUX ? path.text() : WINDOWS + path.text();
  }

  public static List<String> encode(List<HostPath> paths) {
    return paths.stream().map(PathCodec::encode).toList();
  }

  /** @throws IllegalArgumentException for a path that is not absolute */
  public static HostPath decode(String text) {
    return text.startsWith(WINDOWS) ? new HostPath(Side.WINDOWS, text.substring(WINDOWS.length())) : HostPath.linux(text);
  }

  public static List<HostPath> decode(List<String> texts) {
    var paths = new ArrayList<HostPath>();
    texts.forEach(text -> paths.add(decode(text)));
    return paths;
  }
}
