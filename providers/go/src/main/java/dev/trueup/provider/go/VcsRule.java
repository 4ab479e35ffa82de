package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule of GOVCS: {@code pattern:tool|tool} with commas between, no pattern twice. */
record VcsRule() implements Rule {

  private static final Set<String> TOOLS = Set.of("all", "off", "git", "hg", "svn", "bzr", "fossil");

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    var found = new ArrayList<Diagnostic>();
    var seen = new HashSet<String>();
    for (Written.Part part : value.parts()) {
      remark(part.text().strip(), seen).map(diagnostic -> diagnostic.at(part.place())).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Diagnostic> remark(String item, Set<String> seen) {
    int colon = item.indexOf(':');
    String pattern = colon < 0 ? "" : item.substring(0, colon).strip();
    if (pattern.isEmpty() || pattern.startsWith("./") || pattern.startsWith("../") || item.substring(colon + 1).isBlank()) {
      return Optional.of(Mistakes.vcsForm());
    }
    if (!seen.add(pattern)) {
      return Optional.of(Mistakes.vcsTwice());
    }
    for (String tool : item.substring(colon + 1).split("\\|", -1)) {
      if (!TOOLS.contains(tool.strip())) {
        return Optional.of(Mistakes.vcsTool());
      }
    }
    return Optional.empty();
  }
}
