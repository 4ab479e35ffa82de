package dev.trueup.provider.proxy;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of a proxy as somebody wrote it, understood or not. */
sealed interface Address {

  record Good(Upstream upstream) implements Address {}

  /** @param why without its place */
  record Bad(Diagnostic why) implements Address {}

  Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:([^/?#]*)@)?(\\[[^\\]]*\\]|[^/?#@:]*)(?::([^/?#@]*))?([/?#].*)?", Pattern.DOTALL);
  Pattern WINDOWS = Pattern.compile("windows:([0-9]+)");
  Set<String> SCHEMES = Set.of("http", "https", "socks5", "socks5h");

  /** @param key {@code http} or {@code https}, for hints */
  static Address read(String key, String written, Machine machine) {
    Matcher windows = WINDOWS.matcher(written);
    if (windows.matches()) {
      return onWindows(windows.group(1), machine);
    }
    Matcher url = URL.matcher(written);
    if (!url.matches()) {
      return new Bad(Wording.noScheme(key, written));
    }
    String scheme = url.group(1).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      return new Bad(Wording.otherScheme());
    }
    if (url.group(2) != null) {
      return new Bad(url.group(2).indexOf(':') >= 0 ? Wording.passwordInTheClear() : Wording.userInAddress());
    }
    Optional<String> host = host(url.group(3));
    if (host.isEmpty()) {
      return new Bad(Wording.noHost());
    }
    boolean more = url.group(5) != null && !url.group(5).equals("/");
    return more ? new Bad(Wording.moreThanAnAddress()) : withPort(scheme, host.get(), Optional.ofNullable(url.group(4)));
  }

  private static Address withPort(String scheme, String host, Optional<String> written) {
    if (written.isEmpty() || written.get().isEmpty()) {
      return new Bad(Wording.noPort());
    }
    return port(written.get()).<Address>map(port -> new Good(new Upstream(scheme, host, port)))
        .orElseGet(() -> new Bad(Wording.badPort()));
  }

  private static Optional<Integer> port(String written) {
    boolean number = written.matches("[0-9]{1,5}");
    return number && Integer.parseInt(written) > 0 && Integer.parseInt(written) < 65536
        ? Optional.of(Integer.parseInt(written)) : Optional.empty();
  }

  private static Optional<String> host(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    Optional<Bypass.Ip> ip = Bypass.address(name);
    boolean bracketed = name.startsWith("[");
    if (ip.isPresent()) {
      return ip.get().six() == bracketed ? Optional.of(ip.get().address()) : Optional.empty();
    }
    return !bracketed && Bypass.NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }

  private static Address onWindows(String written, Machine machine) {
    return switch (machine.fact(WindowsHost.FACT)) {
      case WindowsHost.At(String address) -> withPort("http", address, Optional.of(written));
      case WindowsHost.None none -> new Bad(Wording.noWindows());
      case WindowsHost.Unknown(String reason) -> new Bad(Wording.windowsNotFound(reason));
    };
  }
}
