package dev.trueup.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Nearest finds what somebody meant: the name that is fewest slips of the finger away, swapped neighbours counting as one. */
public final class Nearest {

  private Nearest() {}

  /** The nearest name, if it is near: at most a third of the word's letters off, at least one and at most four. */
  public static Optional<String> to(String word, Collection<String> names) {
    int most = Math.clamp(word.length() / 3, 1, 4);
    return names.stream()
        .filter(name -> !name.equals(word))
        .filter(name -> Math.abs(name.length() - word.length()) <= most)
        .min(Comparator.comparingInt((String name) -> distance(word, name)).thenComparing(Comparator.naturalOrder()))
        .filter(name -> distance(word, name) <= most);
  }

  /** Edits from one word to the other: letters added, left out, changed, or swapped with their neighbour; case does not count. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
