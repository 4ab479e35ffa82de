package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An endpoint is something that other machines offer: a page, or a port. */
sealed interface Endpoint {

  record Page(URI uri) implements Endpoint {
    @Override
    public String toString() {
      return uri.toString();
    }
  }

  /** @param host a name or an address, one of IPv6 without brackets */
  record Port(String host, int number) implements Endpoint {
    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + number;
    }
  }

  Pattern PORT = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9_.-]+)):([0-9]{1,5})");

  /** @throws IllegalStateException for what {@link #parse} refuses */
  static Endpoint of(String text) {
    return parse(text, Span.startOf("")).value().orElseThrow(() -> new IllegalStateException("no endpoint: " + text));
  }

  /** {@code https://goproxy.cn}, {@code db.example:5432}, {@code [::1]:8080}. */
  static Checked<Endpoint> parse(String text, Span place) {
    Matcher port = PORT.matcher(text);
    if (port.matches()) {
      int number = Integer.parseInt(port.group(3));
      return number < 1 || number > 65535 ? Checked.failed(Wording.noSuchPort(number).at(place))
          : Checked.of(new Port(port.group(1) == null ? port.group(2) : port.group(1), number));
    }
    if (!text.contains("://")) {
      return Checked.failed(Wording.noEndpoint().at(place));
    }
    try {
      URI uri = new URI(text).parseServerAuthority();
      if (!Set.of("http", "https").contains(uri.getScheme())) {
        return Checked.failed(Wording.otherScheme(uri.getScheme()).at(place));
      }
      if (uri.getUserInfo() != null) {
        return Checked.failed(Wording.passwordInAddress().at(place));
      }
      return uri.getHost() == null ? Checked.failed(Wording.noEndpoint().at(place)) : Checked.of(new Page(uri));
    } catch (URISyntaxException wrong) {
      return Checked.failed(Wording.noEndpoint().at(place));
    }
  }
}
