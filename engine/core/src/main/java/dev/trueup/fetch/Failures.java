package dev.trueup.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What went wrong on the network, as clauses for people. */
final class Failures {

  private Failures() {}

  /** @param whom whose address, where it was to be connected to */
  static Broken connecting(String whom, IOException refused, Patience patience) {
    return new Broken(switch (refused) {
      case Broken said -> said.clause();
      case UnknownHostException e -> "no address for " + whom + " (is there a network?)";
      case SocketTimeoutException e -> whom + " did not answer within " + Patience.words(patience.connect());
      case NoRouteToHostException e -> "no route to " + whom;
      case ConnectException e -> whom + " refused the connection" + unless(e, "refused");
      case SocketException e -> "no connection to " + whom + ": " + words(e);
      case IOException e -> "no connection to " + whom + ": " + words(e);
    });
  }

  static Broken talking(IOException refused, Patience patience) {
    return new Broken(switch (refused) {
      case Broken said -> said.clause();
      case SocketTimeoutException e -> "it sent nothing for " + Patience.words(patience.silence());
      case EOFException e -> "it closed the connection without an answer";
      case SSLException e -> "its encryption broke: " + words(e);
      case SocketException e -> "the connection broke: " + words(e);
      case IOException e -> words(e);
    });
  }

  /** @param trouble with the certificates that this machine should trust */
  static Broken handshake(String host, IOException refused, Patience patience, Optional<String> trouble) {
    Optional<Throwable> certificate = causes(refused).filter(CertificateException.class::isInstance).reduce((first, deeper) -> deeper);
    if (refused instanceof SocketTimeoutException) {
      return new Broken(host + " did not finish the TLS handshake within " + Patience.words(patience.connect()));
    }
    if (causes(refused).anyMatch(CertificateExpiredException.class::isInstance)) {
      return new Broken("the certificate of " + host + " has expired (is the clock of this machine right?)");
    }
    if (causes(refused).anyMatch(CertificateNotYetValidException.class::isInstance)) {
      return new Broken("the certificate of " + host + " is not valid yet (is the clock of this machine right?)");
    }
    boolean isUntrusted = causes(refused).anyMatch(CertPathBuilderException.class::isInstance);
    if (isUntrusted) {
      return new Broken("the certificate of " + host + " is not trusted by this machine"
          + trouble.map(what -> " (" + what + ")").orElse(": if your company looks into TLS, `SSL_CERT_FILE` can name its certificate"));
    }
    if (certificate.isPresent()) {
      return new Broken("the certificate of " + host + " is not its own: " + words(certificate.get()));
    }
    return new Broken("no TLS with " + host + ": " + words(refused));
  }

  private static Stream<Throwable> causes(Throwable first) {
    return Stream.iterate(first, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static String unless(IOException refused, String said) {
    String words = words(refused);
    return words.contains(said) ? "" : ": " + words;
  }

  /** What the system says, to stand inside of a sentence. */
  private static String words(Throwable refused) {
    String message = Optional.ofNullable(refused.getMessage()).filter(text -> !text.isBlank()).orElse(refused.getClass().getSimpleName());
    String line = message.lines().findFirst().orElse(message).strip();
    boolean isWord = line.length() > 1 && Character.isUpperCase(line.charAt(0)) && Character.isLowerCase(line.charAt(1));
    String clause = isWord ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1) : line;
    return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
  }
}
