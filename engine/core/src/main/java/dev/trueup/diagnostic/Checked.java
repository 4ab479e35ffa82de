package dev.trueup.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A checked value is a result together with everything that was said on the way to it.
 *
 * <p>A value may be present beside errors (what could be read of a file with mistakes); {@link #isUsable()} says whether to go on.
 *
 * @param value the result, absent where nothing could be made
 * @param diagnostics in the order found
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {

  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.of(value), diagnostics);
  }

  public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.empty(), diagnostics);
  }

  public static <T> Checked<T> failed(Diagnostic diagnostic) {
    return failed(List.of(diagnostic));
  }

  /** True when there is a value and no error beside it. */
  public boolean isUsable() {
    return value.isPresent() && diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  public <R> Checked<R> map(Function<T, R> change) {
    return new Checked<>(value.map(change), diagnostics);
  }

  public <R> Checked<R> then(Function<T, Checked<R>> next) {
    if (value.isEmpty()) {
      return failed(diagnostics);
    }
    Checked<R> following = next.apply(value.get());
    return new Checked<>(following.value(), joined(diagnostics, following.diagnostics()));
  }

  private static List<Diagnostic> joined(List<Diagnostic> first, List<Diagnostic> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
