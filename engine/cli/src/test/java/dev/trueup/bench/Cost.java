package dev.trueup.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A cost is what a process and its children took.
 *
 * @param cpu user and system time, in seconds
 * @param wall from start to end, in seconds
 * @param memory the highest resident memory of the largest process, in MiB
 */
record Cost(double cpu, double wall, double memory) {

  /** Each figure's own median. */
  static Cost median(List<Cost> costs) {
    return new Cost(middle(costs, Cost::cpu), middle(costs, Cost::wall), middle(costs, Cost::memory));
  }

  private static double middle(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return costs.stream().sorted(Comparator.comparingDouble(figure)).mapToDouble(figure).toArray()[costs.size() / 2];
  }

  /** Cells of a table. */
  String cells() {
    return String.format(Locale.ROOT, "%.2f | %.2f | %.0f", cpu, wall, memory);
  }
}
