package dev.trueup.fetch;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trust is whose certificates count on this machine: those of {@code SSL_CERT_FILE} and {@code SSL_CERT_DIR}, each in place of the system's
 * own as OpenSSL and Go have it, and always those that come with the JDK. Companies that look into TLS add theirs to the system's.
 */
final class Trust {

  /** Where systems keep all certificates in one file; the first that is there counts (Go's crypto/x509, root_linux.go). */
  private static final List<String> FILES = List.of(
      "/etc/ssl/certs/ca-certificates.crt", // Debian, Ubuntu, Alpine, Arch
      "/etc/pki/tls/certs/ca-bundle.crt", // Fedora, RHEL
      "/etc/ssl/ca-bundle.pem", // SUSE
      "/etc/pki/tls/cacert.pem", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", "/etc/ssl/cert.pem");

  /** Where they keep one certificate a file; looked at only where there is none of the above. */
  private static final List<String> FOLDERS = List.of("/etc/ssl/certs", "/etc/pki/tls/certs");

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]*-----END (?:TRUSTED )?CERTIFICATE-----");

  private final ReadOnlyHost host;
  private Optional<SSLSocketFactory> sockets = Optional.empty();
  private final List<String> troubles = new ArrayList<>();

  Trust(ReadOnlyHost host) {
    this.host = host;
  }

  /** Makes sockets that trust what this machine trusts; the certificates are read at the first call. */
  synchronized SSLSocketFactory sockets() throws IOException {
    if (sockets.isEmpty()) {
      try {
        sockets = Optional.of(context().getSocketFactory());
      } catch (GeneralSecurityException noTls) {
        throw new Broken("this Java has no TLS: " + noTls.getMessage());
      }
    }
    return sockets.get();
  }

  /** What was wrong with the files that the environment names, as a clause; empty where nothing was. */
  synchronized Optional<String> trouble() {
    return troubles.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", troubles));
  }

  private SSLContext context() throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    for (X509TrustManager jdk : managers(Optional.empty())) {
      for (Certificate certificate : jdk.getAcceptedIssuers()) {
        all.setCertificateEntry("jdk-" + all.size(), certificate);
      }
    }
    for (Certificate certificate : machines()) {
      all.setCertificateEntry("machine-" + all.size(), certificate);
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers(Optional.of(all)).toArray(X509TrustManager[]::new), null);
    return context;
  }

  private static List<X509TrustManager> managers(Optional<KeyStore> store) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store.orElse(null));
    return Arrays.stream(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance).map(X509TrustManager.class::cast).toList();
  }

  private List<Certificate> machines() throws CertificateException {
    var found = new ArrayList<Certificate>();
    Optional<String> file = host.machine().variable("SSL_CERT_FILE");
    Optional<String> folders = host.machine().variable("SSL_CERT_DIR");
    if (file.isPresent()) {
      found.addAll(named("SSL_CERT_FILE", file.get()));
    } else {
      FILES.stream().map(this::certificates).filter(some -> !some.isEmpty()).findFirst().ifPresent(found::addAll);
    }
    if (folders.isPresent()) {
      Arrays.stream(folders.get().split(":")).forEach(folder -> found.addAll(inFolder(folder)));
    } else if (found.isEmpty()) {
      FOLDERS.forEach(folder -> found.addAll(inFolder(folder)));
    }
    return found;
  }

  private List<Certificate> named(String variable, String file) {
    List<Certificate> found = certificates(file);
    if (found.isEmpty()) {
      troubles.add("no certificate can be read from %s, which `%s` names".formatted(file, variable));
    }
    return found;
  }

  private List<Certificate> inFolder(String folder) {
    if (!folder.startsWith("/")) {
      return List.of();
    }
    HostPath path = host.machine().path(folder);
    return host.list(path).stream().flatMap(name -> certificates(path.child(name).text()).stream()).toList();
  }

  /** Every certificate of a file in PEM; one that cannot be read hides no other. */
  private List<Certificate> certificates(String file) {
    boolean isAbsolute = file.startsWith("/") || file.startsWith("~/");
    if (!isAbsolute || !(host.read(host.machine().path(file)) instanceof FileRead.Contents read)) {
      return List.of();
    }
    var found = new ArrayList<Certificate>();
    Matcher block = PEM.matcher(new String(read.content().bytes(), StandardCharsets.ISO_8859_1));
    while (block.find()) {
      certificate(block.group().replace("TRUSTED ", "")).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Certificate> certificate(String pem) {
    try {
      return Optional.of(CertificateFactory.getInstance("X.509").generateCertificate(
          new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1))));
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }
}
