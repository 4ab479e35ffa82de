package dev.trueup.host.local;

import dev.trueup.host.NetworkVariables;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The known variables are the ones of trueup's own environment that facts, plans and children may know of. Every other one is invisible, so
 * that no stray token of a shell reaches a plan.
 */
public final class KnownVariables {

  /** By name. Beside these every {@code XDG_*}. */
  public static final Set<String> NAMES = Stream.concat(NetworkVariables.NAMES.stream(), Stream.of(
      // who and where
      "HOME", "USER", "LOGNAME", "SHELL", "PATH", "LANG", "LC_ALL", "LC_CTYPE", "TERM", "EDITOR", "VISUAL", "ZDOTDIR", "TMPDIR",
      "SUDO_UID", "SUDO_GID", "SUDO_USER", "WSL_DISTRO_NAME", "WSL_INTEROP", "SSH_CONNECTION", "CI",
      "DBUS_SESSION_BUS_ADDRESS", "GIT_CONFIG_GLOBAL",
      // `go help environment`, but for how it reaches others
      "GO111MODULE", "GO386", "GOAMD64", "GOARCH", "GOARM", "GOARM64", "GOBIN", "GOCACHE", "GOCACHEPROG", "GOCOVERDIR", "GODEBUG",
      "GOENV", "GOEXPERIMENT", "GOFIPS140", "GOFLAGS", "GOGC", "GOMAXPROCS", "GOMEMLIMIT", "GOMIPS", "GOMIPS64", "GOMODCACHE",
      "GOOS", "GOPATH", "GOPPC64", "GORISCV64", "GOROOT", "GOTELEMETRY",
      "GOTELEMETRYDIR", "GOTMPDIR", "GOTOOLCHAIN", "GOTOOLDIR", "GOWASM", "GOWORK", "GCCGO", "AR", "CC", "CXX", "FC", "PKG_CONFIG",
      "CGO_ENABLED", "CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS", "CGO_LDFLAGS")).collect(Collectors.toUnmodifiableSet());

  private KnownVariables() {}

  /** What of this environment is known. @param declared names that the manifest reads besides */
  static Map<String, String> among(Map<String, String> environment, Set<String> declared) {
    var known = new TreeMap<String, String>();
    environment.forEach((name, value) -> {
      if (NAMES.contains(name) || name.startsWith("XDG_") || declared.contains(name)) {
        known.put(name, value);
      }
    });
    return known;
  }
}
