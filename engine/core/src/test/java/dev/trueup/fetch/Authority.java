package dev.trueup.fetch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority that only the test knows, like the one of a company that looks into TLS; made by the JDK's keytool.
 *
 * @param folder where its keys are
 */
record Authority(Path folder) {

  private static final String PASSWORD = "throw-away";

  static Authority in(Path folder) throws IOException, InterruptedException {
    var authority = new Authority(folder);
    authority.keytool("-genkeypair", "-keystore", "ca.p12", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Company CA", "-ext", "bc:c");
    authority.keytool("-exportcert", "-rfc", "-keystore", "ca.p12", "-alias", "ca", "-file", "ca.pem");
    return authority;
  }

  /** What makes a client trust it. */
  Path pem() {
    return folder.resolve("ca.pem");
  }

  /**
   * A socket of a server with a certificate of ours.
   *
   * @param names {@code dns:go.example}, {@code ip:127.0.0.1}
   * @param validity further words for keytool: {@code -startdate -3d -validity 1}
   */
  ServerSocket server(String names, String... validity) throws IOException, InterruptedException, GeneralSecurityException {
    String store = "server-" + Math.abs(java.util.Objects.hash(names, Arrays.hashCode(validity))) + ".p12";
    if (!Files.exists(folder.resolve(store))) {
      certify(store, names, validity);
    }
    KeyStore keys = KeyStore.getInstance(folder.resolve(store).toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private void certify(String store, String names, String... validity) throws IOException, InterruptedException {
    keytool("-genkeypair", "-keystore", store, "-alias", "server", "-keyalg", "EC", "-dname", "CN=server");
    keytool("-certreq", "-keystore", store, "-alias", "server", "-file", store + ".req");
    var sign = new ArrayList<>(List.of("-gencert", "-rfc", "-keystore", "ca.p12", "-alias", "ca", "-infile", store + ".req", "-outfile",
        store + ".pem", "-ext", "san=" + names));
    sign.addAll(List.of(validity));
    keytool(sign.toArray(String[]::new));
    keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "ca", "-file", "ca.pem");
    keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "server", "-file", store + ".pem");
  }

  private void keytool(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(words));
    command.addAll(List.of("-storepass", PASSWORD));
    Path said = Files.createTempFile(folder, "keytool", ".txt");
    int code = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile())
        .redirectInput(new File("/dev/null")).start().waitFor();
    if (code != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + Files.readString(said));
    }
  }
}
