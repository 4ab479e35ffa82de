package dev.trueup.provider.go;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tool versions are those that a module has, as far as somebody can be asked: the proxies that Go goes by, and Go's own cache, which remembers
 * what they said before.
 *
 * @param host may ask other machines
 */
record ToolVersions(ReadOnlyHost host) {

  /** Says that a version is none of its module's and which ones are nearest to it; empty where it is one, or nobody knows. */
  Optional<String> lacking(ToolPackage tool) {
    return new ModuleSearch(bases(tool), host).find(tool) instanceof ModuleSearch.NoVersion(String module, List<String> nearest)
            && !nearest.isEmpty()
        ? Optional.of(ToolWords.lacks(tool, module, nearest)) : Optional.empty();
  }

  /** Nobody is told the name of a private module. */
  private List<URI> bases(ToolPackage tool) {
    Machine machine = host.machine();
    GoEnvironment environment = GoEnvironment.of(host);
    String name = environment.find("GONOPROXY").isPresent() ? "GONOPROXY" : "GOPRIVATE";
    boolean secluded = ModulePatterns.parse(environment.find(name)).match(tool.path()).isPresent();
    var bases = new ArrayList<URI>();
    if (!secluded) {
      bases.addAll(environment.proxies().ofModules());
    }
    bases.add(URI.create("file://" + machine.absolute(environment.moduleCache()).replace(" ", "%20") + "/cache/download"));
    return bases;
  }
}
