package dev.trueup.provider.go;

import dev.trueup.host.Artifact.Where;
import dev.trueup.host.HostPath;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Module proxies are where a GOPROXY sends who wants the module {@link Toolchain#MODULE}: https://go.dev/ref/mod#goproxy-protocol.
 *
 * @param bases addresses of proxies, in order, without a slash at the end: {@code https://goproxy.cn}, {@code file:///srv/modules}
 * @param closed whether one was left out because a name or password stands in it
 */
record ModuleProxies(List<URI> bases, boolean closed) {

  /** What {@code direct} means for this module: go.dev serves it itself (golang/website, internal/dl). */
  private static final URI DIRECT = URI.create("https://go.dev/dl/mod");

  ModuleProxies {
    bases = List.copyOf(bases);
  }

  /** @param text a GOPROXY; what Go would refuse in it is left out */
  static ModuleProxies parse(String text) {
    var bases = new ArrayList<URI>();
    boolean closed = false;
    for (String piece : text.split("[,|]")) {
      String entry = piece.strip();
      if (entry.equals("off")) {
        break;
      }
      if (entry.equals("direct")) {
        bases.add(DIRECT);
        break;
      }
      closed = closed || ProxyRule.hasCredentials(entry);
      if (!ProxyRule.hasCredentials(entry)) {
        base(entry).ifPresent(bases::add);
      }
    }
    return new ModuleProxies(bases, closed);
  }

  private static Optional<URI> base(String entry) {
    boolean bare = entry.chars().noneMatch(c -> c == '.' || c == ':' || c == '/');
    if (entry.isEmpty() || bare || entry.startsWith("/")) {
      return Optional.empty();
    }
    String url = (entry.contains(":/") ? entry : "https://" + entry).replaceFirst("/+$", "");
    boolean known = url.toLowerCase(Locale.ROOT).matches("https?://[^/?#\\s]+[^?#\\s]*|file:///[^?#\\s]*");
    try {
      return known ? Optional.of(new URI(url)) : Optional.empty();
    } catch (java.net.URISyntaxException odd) {
      return Optional.empty();
    }
  }

  /** Those that have modules of every path. */
  List<URI> ofModules() {
    return bases.stream().filter(base -> !base.equals(DIRECT)).toList();
  }

  /** Where a proxy has the zip of a version of the module. */
  static Where zip(URI base, String version) {
    String at = base + "/" + Toolchain.MODULE + "/@v/" + version + ".zip";
    return isFolder(base) ? new Where.OnDisk(HostPath.linux(URI.create(at).getPath())) : new Where.Web(URI.create(at));
  }

  /** Where the proxies hand on what a database of sums says. */
  List<URI> databases(String name) {
    return bases.stream().filter(base -> !isFolder(base) && !base.equals(DIRECT)).map(base -> URI.create(base + "/sumdb/" + name)).toList();
  }

  private static boolean isFolder(URI base) {
    return "file".equalsIgnoreCase(base.getScheme());
  }
}
