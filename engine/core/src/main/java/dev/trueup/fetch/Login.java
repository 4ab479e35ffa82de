package dev.trueup.fetch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A login is the name and the password in front of an address: {@code https://NAME:PASSWORD@host/}. Never prints the password. */
record Login(String name, String password) {

  /** @param userInfo as it stands in the address, with {@code %40} for what cannot stand there */
  static Optional<Login> of(String userInfo) {
    if (userInfo.isEmpty()) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    return Optional.of(colon < 0 ? new Login(decoded(userInfo), "")
        : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))));
  }

  /** The value of {@code Authorization} and {@code Proxy-Authorization}. */
  String basic() {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** A percent sign that begins no code stands for itself: people paste passwords as they are. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return text;
    }
  }

  @Override
  public String toString() {
    return name + ":(secret)";
  }
}
