package dev.trueup.provider.go;

import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A module search finds the module of a package, the longest beginning of its path that is one, and what a query of its versions comes to.
 *
 * @param bases proxies, in order
 */
record ModuleSearch(List<URI> bases, ReadOnlyHost talking) {

  /** What became of it. */
  sealed interface Result {}

  /** @param go the {@code go} line of its {@code go.mod} */
  record Found(String module, String version, Optional<String> go) implements Result {}

  record NoModule() implements Result {}

  record NoVersion(String module, List<String> nearest) implements Result {}

  /** Nobody who may know answers; each with its reason. */
  record Silence(List<String> reasons) implements Result {}

  Result find(ToolPackage tool) {
    Set<String> silent = new LinkedHashSet<>();
    Optional<Result> wrong = Optional.empty();
    for (URI base : bases) {
      for (String module = tool.path(); module.contains("/") || module.equals(tool.path()); module = parent(module)) {
        Optional<Result> here = at(base, module, tool.query(), silent);
        if (here.isPresent() && here.get() instanceof Found) {
          return here.get();
        }
        wrong = wrong.isPresent() ? wrong : here;
        if (!module.contains("/")) {
          break;
        }
      }
    }
    return wrong.orElseGet(() -> silent.isEmpty() && !bases.isEmpty() ? new NoModule() : new Silence(List.copyOf(silent)));
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** Nothing where this is no module, or the proxy does not say. */
  private Optional<Result> at(URI base, String module, String query, Set<String> silent) {
    ProxyPage list = ProxyPage.get(base, module, "list", talking);
    if (list instanceof ProxyPage.Silent(String reason)) {
      silent.add(ProxyPage.shown(base) + ": " + reason);
      return Optional.empty();
    }
    var versions = ModuleVersions.parse(list instanceof ProxyPage.Text(String text) ? text : "");
    Optional<String> version = version(base, module, query, versions);
    if (version.isPresent()) {
      return Optional.of(new Found(module, version.get(), go(base, module, version.get())));
    }
    return versions.all().isEmpty() ? Optional.empty() : Optional.of(new NoVersion(module, versions.nearest(query)));
  }

  private Optional<String> version(URI base, String module, String query, ModuleVersions versions) {
    boolean listed = query.equals("latest") || query.matches("v\\d+(\\.\\d+)?");
    if (listed && !versions.all().isEmpty()) {
      ModuleVersions standing = versions.find("latest").map(newest -> ProxyPage.get(base, module, newest + ".mod", talking))
          .map(page -> page instanceof ProxyPage.Text(String text) ? versions.without(Retractions.parse(text)) : versions).orElse(versions);
      return standing.find(query).or(() -> versions.find(query)).map(ModuleVersion::text);
    }
    ProxyPage page = query.equals("latest")
        ? ProxyPage.latest(base, module, talking) : ProxyPage.get(base, module, query + ".info", talking);
    return page instanceof ProxyPage.Text(String text) ? named(text) : Optional.empty();
  }

  /** {@code {"Version":"v1.2.3","Time":"…"}} */
  private static Optional<String> named(String info) {
    try {
      return Json.read(info) instanceof Value.MapOf(Map<String, Value> entries) && entries.get("Version") instanceof Value.Text(String version)
          && ToolPackage.isVersion(version) ? Optional.of(version) : Optional.empty();
    } catch (Json.Broken noInfo) {
      return Optional.empty();
    }
  }

  private Optional<String> go(URI base, String module, String version) {
    return ProxyPage.get(base, module, version + ".mod", talking) instanceof ProxyPage.Text(String text)
        ? GoModule.parse(text).language().flatMap(GoModule.Line::version).map(GoVersion::toString) : Optional.empty();
  }
}
