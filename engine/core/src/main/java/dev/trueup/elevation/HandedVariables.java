package dev.trueup.elevation;

import dev.trueup.apply.Elevation.Variable;
import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Fields;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Handed variables are the ones by which the elevated process's downloads find their way. They go through its pipe, with the release that needs
 * them, since a proxy's address may hold a password: the sealed list holds their digests alone, and one that has none of these is seen by no
 * download, so a release adds nothing to the list.
 *
 * @param variables each name once in a release
 */
record HandedVariables(Set<Variable> variables) {

  HandedVariables {
    variables = Set.copyOf(variables);
  }

  static HandedVariables in(Fields said) throws DecodeException {
    Set<Variable> found = new HashSet<>();
    if (said.find("network").isPresent()) {
      Fields network = said.object("network");
      for (String name : network.entries().keySet()) {
        found.add(new Variable(name, network.text(name)));
      }
    }
    return new HandedVariables(found);
  }

  Value value() {
    Map<String, Value> texts = new TreeMap<>();
    variables.forEach(variable -> texts.put(variable.name(), Value.text(variable.value())));
    return new Value.MapOf(texts);
  }

  Set<String> digests(Sealer sealer) {
    return variables.stream().map(variable -> digest(variable, sealer)).collect(Collectors.toSet());
  }

  /** Those that were sealed. */
  HandedVariables among(Set<String> sealed, Sealer sealer) {
    return new HandedVariables(variables.stream().filter(variable -> sealed.contains(digest(variable, sealer))).collect(Collectors.toSet()));
  }

  private static String digest(Variable variable, Sealer sealer) {
    return sealer.digest(variable.name() + "=" + variable.value());
  }
}
