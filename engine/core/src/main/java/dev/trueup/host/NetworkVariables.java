package dev.trueup.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network variables are the ones of an environment that say how other machines are reached: whose commands and downloads need them. */
public final class NetworkVariables {

  public static final String HTTP_PROXY = "http_proxy";
  public static final String HTTPS_PROXY = "https_proxy";
  public static final String ALL_PROXY = "all_proxy";
  public static final String NO_PROXY = "no_proxy";

  /** By which way, and whose certificates count: all that a download of ours needs. */
  public static final Set<String> WAY = Stream.concat(
      Stream.of(HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY).flatMap(name -> spellings(name).stream()),
      Stream.of("SSL_CERT_FILE", "SSL_CERT_DIR")).collect(Collectors.toUnmodifiableSet());

  /** The way, and what programs that talk read besides: ssh, and {@code go help environment}. */
  public static final Set<String> NAMES = Stream.concat(WAY.stream(), Stream.of(
      "SSH_AUTH_SOCK", "GOPROXY", "GOSUMDB", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE", "GOVCS", "GOAUTH"))
      .collect(Collectors.toUnmodifiableSet());

  private NetworkVariables() {}

  /** How the variable of a proxy is spelt, the one that counts first: as curl has it, then as Go has it. */
  public static List<String> spellings(String proxy) {
    return List.of(proxy, proxy.toUpperCase(java.util.Locale.ROOT));
  }

  /** Those of an environment that say how others are reached. */
  public static Map<String, String> among(Map<String, String> environment) {
    return only(NAMES, environment);
  }

  /** Those of an environment that a download needs. */
  public static Map<String, String> wayIn(Map<String, String> environment) {
    return only(WAY, environment);
  }

  private static Map<String, String> only(Set<String> names, Map<String, String> environment) {
    var found = new HashMap<>(environment);
    found.keySet().retainAll(names);
    return found;
  }
}
