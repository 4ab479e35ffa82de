package dev.trueup.fetch;

import dev.trueup.fetch.Route.Language;
import dev.trueup.host.Machine;
import dev.trueup.host.NetworkVariables;
import java.util.Locale;
import java.util.Optional;

/**
 * Proxies are what the environment says of the way to others: {@code http_proxy}, {@code https_proxy}, {@code all_proxy}, {@code no_proxy}.
 *
 * <p>Each in lower case first, as curl has it, else in upper case, as Go has it.
 */
final class Proxies {

  private final Machine machine;

  Proxies(Machine machine) {
    this.machine = machine;
  }

  Route routeTo(Address address) {
    NoProxy direct = NoProxy.parse(variable(NetworkVariables.NO_PROXY).map(Named::value).orElse(""));
    Optional<Named> proxy = variable(address.tls() ? NetworkVariables.HTTPS_PROXY : NetworkVariables.HTTP_PROXY)
        .or(() -> variable(NetworkVariables.ALL_PROXY));
    if (proxy.isEmpty() || direct.covers(address.host(), address.port())) {
      return new Route.Direct();
    }
    return route(proxy.get());
  }

  private static Route route(Named proxy) {
    String value = proxy.value().strip();
    int colon = value.indexOf("://");
    String scheme = colon < 0 ? "http" : value.substring(0, colon).toLowerCase(Locale.ROOT);
    Optional<Language> language = switch (scheme) {
      case "http" -> Optional.of(Language.HTTP);
      case "https" -> Optional.of(Language.HTTPS);
      case "socks5", "socks5h", "socks" -> Optional.of(Language.SOCKS);
      default -> Optional.empty();
    };
    if (language.isEmpty()) {
      return new Route.Unusable("%s names a proxy of the sort `%s`, and trueup knows http, https and socks5".formatted(proxy.name(), scheme));
    }
    int usual = switch (language.get()) {
      case HTTP -> 80;
      case HTTPS -> 443;
      case SOCKS -> 1080;
    };
    String authority = colon < 0 ? value : value.substring(colon + 3);
    int at = authority.lastIndexOf('@');
    int slash = authority.indexOf('/', at + 1);
    return Address.of(false, slash < 0 ? authority : authority.substring(0, slash), usual)
        .<Route>map(place -> new Route.Through(language.get(), place.host(), place.port(), place.login(), proxy.name()))
        .orElseGet(() -> new Route.Unusable(proxy.name() + " is set and names no proxy that can be read (`http://HOST:PORT` is one)"));
  }

  private record Named(String name, String value) {}

  private Optional<Named> variable(String name) {
    for (String spelt : NetworkVariables.spellings(name)) {
      Optional<String> value = machine.variable(spelt).filter(text -> !text.isBlank());
      if (value.isPresent()) {
        return Optional.of(new Named(spelt, value.get()));
      }
    }
    return Optional.empty();
  }
}
