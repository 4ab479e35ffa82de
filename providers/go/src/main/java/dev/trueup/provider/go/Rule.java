package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.List;

/** A rule is what Go demands of the value of one setting, and what is known to go wrong with it. */
@FunctionalInterface
interface Rule {

  /** Mistakes and warnings, each with its place; empty for a value that is all right. */
  List<Diagnostic> judge(String key, Written value, Machine machine);

  /** Nothing is demanded. */
  static List<Diagnostic> free(String key, Written value, Machine machine) {
    return List.of();
  }

  /** This rule, and another one. */
  default Rule and(Rule other) {
    return (key, value, machine) -> {
      var all = new java.util.ArrayList<>(judge(key, value, machine));
      all.addAll(other.judge(key, value, machine));
      return all;
    };
  }
}
