package dev.trueup.fetch;

import java.util.Optional;

/** A route is the way to a server. */
sealed interface Route {

  record Direct() implements Route {}

  /** @param named the variable that says so: {@code https_proxy} */
  record Through(Language language, String host, int port, Optional<Login> login, String named) implements Route {
    String place() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /** A variable that nobody can follow; the reason is a clause: "https_proxy has no host". */
  record Unusable(String reason) implements Route {}

  /** What a proxy speaks. */
  enum Language {
    HTTP,
    /** The same inside of TLS. */
    HTTPS,
    /** Version 5; the proxy finds the addresses of names, as Go has it. */
    SOCKS
  }
}
