package dev.trueup.provider.go;

import dev.trueup.host.Network.Fetched;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Go releases are the versions of Go that there are, as an official list has them, or, where none answers, a module proxy.
 *
 * @param files for each release the files that an official list has of it, by name; none where only a proxy answered
 * @param official whether a list answered
 * @param silent who did not answer, with the reason each: "go.dev: connection refused"
 */
record GoReleases(NavigableMap<GoVersion, Map<String, Listed>> files, boolean official, List<String> silent) {

  private static final int LARGEST_LIST = 64 << 20;
  private static final String VERSION = "v0.0.1-go";

  /** What a list says of a file: SHA-256 in hexadecimal, and bytes. Releases of long ago have no SHA-256. */
  record Listed(String sha256, long size) {}

  GoReleases {
    files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    silent = List.copyOf(silent);
  }

  /** Asks the lists in order, then the proxies in order, until one answers. */
  static GoReleases ask(List<URI> lists, ModuleProxies proxies, ReadOnlyHost talking) {
    var silent = new ArrayList<String>();
    for (URI list : lists) {
      switch (talking.network().fetch(list, LARGEST_LIST)) {
        case Fetched.Page(int status, String text, var date) when status == 200 -> {
          NavigableMap<GoVersion, Map<String, Listed>> found = listed(text);
          if (!found.isEmpty()) {
            return new GoReleases(found, true, silent);
          }
          silent.add(list.getHost() + ": it answered with something that is no list of releases");
        }
        case Fetched.Page page -> silent.add(list.getHost() + ": it answered with status " + page.status());
        case Fetched.Refused(String reason) -> silent.add(list.getHost() + ": " + reason);
        case Fetched.Unasked u -> silent.add(list.getHost() + ": it may not be asked");
      }
    }
    for (URI base : proxies.bases()) {
      switch (ProxyPage.get(base, Toolchain.MODULE, "list", talking)) {
        case ProxyPage.Text(String text) when text.contains(VERSION) -> {
          return new GoReleases(proxied(text), false, silent);
        }
        case ProxyPage.Text t -> silent.add(ProxyPage.shown(base) + ": it has no toolchains");
        case ProxyPage.None n -> silent.add(ProxyPage.shown(base) + ": it has no toolchains");
        case ProxyPage.Silent(String reason) -> silent.add(ProxyPage.shown(base) + ": " + reason);
      }
    }
    return new GoReleases(new TreeMap<>(), false, silent);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  Optional<Listed> file(GoVersion release, String name) {
    return Optional.ofNullable(files.getOrDefault(release, Map.of()).get(name));
  }

  /** The release that a wish comes to today; empty where there is none. Release candidates come only to whoever asks for one. */
  Optional<GoVersion> find(WantedVersion wish) {
    List<GoVersion> published = files.descendingKeySet().stream().filter(version -> !version.isPrerelease()).toList();
    return switch (wish) {
      case WantedVersion.Exact(GoVersion release) -> Optional.of(release).filter(files::containsKey);
      case WantedVersion.Line line -> published.stream().filter(line::allows).findFirst();
      case WantedVersion.Newest(var channel) -> switch (channel) {
        case STABLE, LATEST -> published.stream().findFirst();
        case OLDSTABLE -> published.stream().filter(version -> !version.line().equals(published.getFirst().line())).findFirst();
      };
      case WantedVersion.OfProject p -> throw new IllegalStateException("go.mod was looked into before");
    };
  }

  /** At most three releases that somebody may have meant: of the same line, else the newest. */
  List<GoVersion> nearest(WantedVersion wish) {
    String line = switch (wish) {
      case WantedVersion.Exact(GoVersion release) -> release.line();
      case WantedVersion.Line(GoVersion wanted) -> wanted.line();
      case WantedVersion.Newest n -> "";
      case WantedVersion.OfProject p -> "";
    };
    List<GoVersion> same = files.descendingKeySet().stream().filter(version -> version.line().equals(line)).limit(3).toList();
    return same.isEmpty()
        ? files.descendingKeySet().stream().filter(version -> !version.isPrerelease()).limit(3).toList() : same;
  }

  private static NavigableMap<GoVersion, Map<String, Listed>> listed(String text) {
    var found = new TreeMap<GoVersion, Map<String, Listed>>();
    try {
      if (Json.read(text) instanceof Value.ListOf(List<Value> releases)) {
        releases.forEach(release -> release(release, found));
      }
    } catch (Json.Broken noList) {
      return new TreeMap<>();
    }
    return found;
  }

  private static void release(Value release, Map<GoVersion, Map<String, Listed>> found) {
    if (release instanceof Value.MapOf(Map<String, Value> entries) && entries.get("version") instanceof Value.Text(String name)
        && entries.get("files") instanceof Value.ListOf(List<Value> files)) {
      GoVersion.parse(name).filter(GoVersion::isRelease).ifPresent(version -> {
        var its = new TreeMap<String, Listed>();
        files.forEach(file -> file(file, its));
        found.put(version, its);
      });
    }
  }

  private static void file(Value file, Map<String, Listed> found) {
    if (file instanceof Value.MapOf(Map<String, Value> entries) && entries.get("filename") instanceof Value.Text(String name)
        && entries.get("sha256") instanceof Value.Text(String sum) && sum.matches("[0-9a-f]{64}")
        && entries.get("size") instanceof Value.Number(BigDecimal size)) {
      found.put(name, new Listed(sum, size.longValue()));
    }
  }

  private static NavigableMap<GoVersion, Map<String, Listed>> proxied(String text) {
    var found = new TreeMap<GoVersion, Map<String, Listed>>();
    text.lines().map(String::strip).filter(line -> line.startsWith(VERSION) && line.endsWith(".linux-amd64"))
        .map(line -> line.substring(VERSION.length(), line.length() - ".linux-amd64".length()))
        .flatMap(version -> GoVersion.parse(version).stream()).filter(GoVersion::isRelease).forEach(version -> found.put(version, Map.of()));
    return found;
  }
}
