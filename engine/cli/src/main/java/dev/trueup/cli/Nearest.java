package dev.trueup.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Nearest finds what somebody may have meant to type. */
final class Nearest {
  private Nearest() {}

  /** The candidate that is at most a third of its letters away, or begins with what was typed. */
  static Optional<String> to(String typed, Collection<String> candidates) {
    Optional<String> longer = candidates.stream().filter(candidate -> typed.length() > 1 && candidate.startsWith(typed)).sorted().findFirst();
    return longer.or(() -> candidates.stream()
        .filter(candidate -> distance(typed, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt((String candidate) -> distance(typed, candidate)).thenComparing(Comparator.naturalOrder())));
  }

  /** Letters to add, drop, change, or swap with their neighbour. */
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
