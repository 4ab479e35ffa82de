package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Mistakes are what a reading has to say so far, each once. */
final class Mistakes {

  /** So many are kept; the rest is counted. */
  static final int KEPT = 50;

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  void addAll(List<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** By place, errors and warnings together; behind the last one that is kept, how many more there are. */
  List<Diagnostic> sorted() {
    var all = new ArrayList<>(found);
    all.sort(Diagnostic.BY_PLACE);
    if (all.size() <= KEPT) {
      return all;
    }
    var kept = new ArrayList<>(all.subList(0, KEPT));
    long errors = all.subList(KEPT, all.size()).stream().filter(Diagnostic::isError).count();
    String detail = "%d more are not shown. Correct these first.".formatted(all.size() - KEPT);
    kept.add(errors > 0
        ? Diagnostic.error("manifest/more", "more mistakes than are shown", detail)
        : Diagnostic.warning("manifest/more", "more remarks than are shown", detail));
    return kept;
  }
}
