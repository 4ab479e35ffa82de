package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Resource;
import dev.trueup.provider.environment.ScopedEntryState;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Go's settings and the environment's variables do to one another. */
record Review(List<Resource<?>> all) {

  List<Diagnostic> diagnostics() {
    var found = new ArrayList<Diagnostic>();
    Set<String> seen = new HashSet<>();
    for (Resource<?> resource : all) {
      if (resource.terms().absent() || !(resource.desired() instanceof ScopedEntryState variable) || !seen.add(variable.variable())) {
        continue;
      }
      all.stream()
          .filter(other -> other.kind().equals(GoSettingKind.NAME) && other.address().name().equals(variable.variable()))
          .filter(setting -> !setting.terms().absent())
          .forEach(setting -> found.add(Advice.variableWins(variable.variable())
              .at(setting.origin().place())
              .related(resource.origin().place(), "the variable")));
      if (variable.variable().equals("GODEBUG") && variable.value() instanceof Value.Text(String text)) {
        Debug.judge(text).forEach(diagnostic -> found.add(diagnostic.at(resource.origin().place())));
      }
    }
    return found;
  }
}
