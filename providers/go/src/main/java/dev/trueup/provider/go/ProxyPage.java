package dev.trueup.provider.go;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Network.Fetched;
import dev.trueup.host.ReadOnlyHost;
import java.net.URI;
import java.util.Locale;

/** A proxy page is what a module proxy says about a module: https://go.dev/ref/mod#goproxy-protocol. */
sealed interface ProxyPage {

  int LARGEST = 16 << 20;

  record Text(String text) implements ProxyPage {}

  /** It has no such module or version. */
  record None() implements ProxyPage {}

  /** It cannot be asked; the reason is a clause. */
  record Silent(String reason) implements ProxyPage {}

  /**
   * @param base of a proxy, http, https or file
   * @param page {@code list}, {@code v1.2.3.info}, {@code v1.2.3.mod}
   */
  static ProxyPage get(URI base, String module, String page, ReadOnlyHost talking) {
    return at(URI.create(base + "/" + escaped(module) + "/@v/" + escaped(page)), talking);
  }

  /** What a proxy takes for the newest version where its list is empty. */
  static ProxyPage latest(URI base, String module, ReadOnlyHost talking) {
    return at(URI.create(base + "/" + escaped(module) + "/@latest"), talking);
  }

  private static ProxyPage at(URI uri, ReadOnlyHost talking) {
    if ("file".equalsIgnoreCase(uri.getScheme())) {
      return switch (talking.read(HostPath.linux(uri.getPath()))) {
        case FileRead.Contents contents -> new Text(contents.text().text());
        case FileRead.Missing m -> new None();
        case FileRead.Unreadable(String reason) -> new Silent(reason);
      };
    }
    return switch (talking.network().fetch(uri, LARGEST)) {
      case Fetched.Page(int status, String text, var date) when status == 200 -> new Text(text);
      case Fetched.Page page when page.status() == 404 || page.status() == 410 -> new None();
      case Fetched.Page page -> new Silent("it answered with status " + page.status());
      case Fetched.Refused(String reason) -> new Silent(reason);
      case Fetched.Unasked u -> new Silent("it may not be asked");
    };
  }

  /** For people: the host, or the folder. */
  static String shown(URI base) {
    return base.getHost() == null ? base.getPath() : base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
  }

  /** Capital letters as Go escapes them: {@code BurntSushi} ▸ {@code !burnt!sushi}. */
  private static String escaped(String text) {
    return text.replaceAll("([A-Z])", "!$1").toLowerCase(Locale.ROOT);
  }
}
