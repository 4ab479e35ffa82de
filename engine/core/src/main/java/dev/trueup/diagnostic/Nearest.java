package dev.trueup.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Nearest finds the word that somebody may have meant. */
public final class Nearest {

  private Nearest() {}

  /** The candidate that differs least, where it differs little: one slip in three letters, at most three slips. */
  public static Optional<String> to(String written, Collection<String> candidates) {
    int most = Math.clamp(written.length() / 3, 1, 3);
    return candidates.stream()
        .filter(candidate -> !candidate.equals(written))
        .filter(candidate -> slips(written, candidate) <= most && slips(written, candidate) < candidate.length())
        .min(Comparator.comparingInt((String candidate) -> slips(written, candidate)).thenComparing(Comparator.naturalOrder()));
  }

  /** Letters added, dropped, changed, or swapped with their neighbour; upper and lower case count as the same. */
  static int slips(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : least(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int least(String a, String b, int i, int j, int[][] cost) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }

  private static String plain(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).replace('-', '_');
  }
}
