package dev.trueup.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A diagnostic is one mistake of a user, or one refusal of the machine, with its place, its reason and what to do.
 *
 * @param severity whether it stops the run
 * @param code stable name, {@code package/what-is-wrong}
 * @param summary short, without a period; the same problem always reads the same, so names of keys may stand in it but no values
 * @param detail sentences: what, why, what now; shown under the carets
 * @param span the place, where there is one
 * @param hint a command or the right spelling, alone
 * @param related other places that belong to the mistake, such as the first of two declarations
 */
public record Diagnostic(
    Severity severity, String code, String summary, String detail, Optional<Span> span, Optional<String> hint,
    List<Related> related) {

  /** A related place is a second span of a mistake, with what it has to do with it. */
  public record Related(Span span, String label) {}

  /** By place; those without one come first. */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.span().isPresent())
          .thenComparing(d -> d.span().orElse(Span.startOf("")))
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::summary);

  public Diagnostic {
    related = List.copyOf(related);
  }

  public static Diagnostic error(String code, String summary, String detail) {
    return new Diagnostic(Severity.ERROR, code, summary, detail, Optional.empty(), Optional.empty(), List.of());
  }

  public static Diagnostic warning(String code, String summary, String detail) {
    return new Diagnostic(Severity.WARNING, code, summary, detail, Optional.empty(), Optional.empty(), List.of());
  }

  public Diagnostic at(Span place) {
    return new Diagnostic(severity, code, summary, detail, Optional.of(place), hint, related);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(severity, code, summary, detail, span, Optional.of(text), related);
  }

  public Diagnostic related(Span place, String label) {
    var all = new java.util.ArrayList<>(related);
    all.add(new Related(place, label));
    return new Diagnostic(severity, code, summary, detail, span, hint, all);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
