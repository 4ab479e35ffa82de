package dev.trueup.host;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An unpacked tree is what {@link Step.Unpack} leaves: files, and the list of them that tells later whether one is missing or was changed.
 *
 * @param sizes every file and inner link as it was unpacked, by its path from the tree, with its size in bytes; -1 for a link
 */
public record UnpackedTree(SortedMap<String, Long> sizes) {

  /** The name of the list in the tree: a line {@code SIZE NAME} for each file, sorted by name. */
  public static final String LIST = ".trueup-unpacked";

  public UnpackedTree {
    sizes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
  }

  /** The text of the list. */
  public String text() {
    var text = new StringBuilder();
    sizes.forEach((name, size) -> text.append(size).append(' ').append(name).append('\n'));
    return text.toString();
  }

  /** The inverse of {@link #text}; empty for anything else. */
  public static Optional<UnpackedTree> parse(String text) {
    var sizes = new TreeMap<String, Long>();
    for (String line : text.lines().toList()) {
      int blank = line.indexOf(' ');
      if (blank < 1 || !line.substring(0, blank).matches("-1|\\d{1,18}") || blank == line.length() - 1) {
        return Optional.empty();
      }
      sizes.put(line.substring(blank + 1), Long.parseLong(line.substring(0, blank)));
    }
    return sizes.isEmpty() ? Optional.empty() : Optional.of(new UnpackedTree(sizes));
  }

  /** The first file that is missing or has another size, by name; empty where all are as they were unpacked. */
  public Optional<String> firstDamaged(SortedMap<String, Long> found) {
    return sizes.entrySet().stream().filter(each -> !each.getValue().equals(found.get(each.getKey())))
        .map(java.util.Map.Entry::getKey).findFirst();
  }

  /** The first file that was not unpacked, by name. */
  public Optional<String> firstForeign(SortedMap<String, Long> found) {
    return found.keySet().stream().filter(name -> !sizes.containsKey(name) && !name.equals(LIST)).findFirst();
  }
}
