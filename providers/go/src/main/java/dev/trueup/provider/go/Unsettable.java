package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.Set;

/** The variables that Go, or programs made with it, know and that {@code go/env} cannot hold. */
final class Unsettable {

  /** "cannot be modified", cmd/go/internal/envcmd. */
  static final Set<String> WORKED_OUT = Set.of(
      "GOEXE", "GOGCCFLAGS", "GOHOSTARCH", "GOHOSTOS", "GOMOD", "GOTELEMETRY", "GOTELEMETRYDIR", "GOTOOLDIR", "GOVERSION");

  /** "can only be set using the OS environment", or not the go command's at all. */
  static final Set<String> ENVIRONMENT = Set.of(
      "GOENV", "GODEBUG", "GOWORK", "GOMAXPROCS", "GOMEMLIMIT", "GOGC", "GOTRACEBACK", "GORACE", "GOCOVERDIR", "GOROOT_FINAL",
      "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy", "all_proxy");

  private Unsettable() {}

  static Optional<Diagnostic> mistake(String key) {
    if (key.startsWith("GOTELEMETRY")) {
      return Optional.of(workedOut(key).withHint("go telemetry off"));
    }
    if (WORKED_OUT.contains(key)) {
      return Optional.of(workedOut(key));
    }
    return ENVIRONMENT.contains(key) ? Optional.of(environment(key)) : Optional.empty();
  }

  private static Diagnostic workedOut(String key) {
    return Diagnostic.error("go/worked-out", "`" + key + "` cannot be set", "`go env` shows it, and Go works it out itself.");
  }

  private static Diagnostic environment(String key) {
    return Diagnostic.error("go/environment-only", "`" + key + "` is read from the environment alone",
        "Go does not look for it in its file.")
        .withHint("env: { variables: { " + key + ": … } }");
  }
}
