package dev.trueup.provider.proxy;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import java.util.List;

/** Everything that this provider says to people. */
final class Wording {

  private Wording() {}

  static Diagnostic noAddress() {
    return Diagnostic.error("proxy/no-address", "a proxy without `http`", "Say under `http` where it is; only `ensure: absent` does without.")
        .withHint("http: http://proxy.corp.example:3128");
  }

  static Diagnostic noScheme(String key, String written) {
    Diagnostic said = Diagnostic.error("proxy/no-scheme", "a proxy without a scheme",
        "curl takes such a text for a proxy that speaks HTTP, npm and docker refuse it, and apt wants a URL. Write the whole URL:"
            + " `http://`, the host, and the port.");
    return written.matches("[A-Za-z0-9.-]+(:[0-9]+)?") ? said.withHint(key + ": http://" + written) : said;
  }

  static Diagnostic otherScheme() {
    return Diagnostic.error("proxy/other-scheme", "a scheme that no proxy speaks",
        "It says how the proxy itself is spoken to: `http` for nearly all, `https` where the way to it is encrypted, `socks5` or `socks5h`"
            + " (the proxy looks names up) for SOCKS.");
  }

  static Diagnostic passwordInTheClear() {
    return Diagnostic.error("proxy/password-in-the-clear", "a password in the manifest",
        "Whoever reads the repository reads it. Keep name and password out of the URL: the name stands under `user`, and `password` says"
            + " where the password is found.").withHint("password: { env: PROXY_PASSWORD }");
  }

  static Diagnostic userInAddress() {
    return Diagnostic.error("proxy/user-in-address", "a user in the URL of a proxy",
        "The name stands under `user`: each program wants it in another place and spelling.").withHint("user: NAME");
  }

  static Diagnostic noHost() {
    return Diagnostic.error("proxy/no-host", "not the name or address of a host",
        "Between `://` and the port stands a name of letters, digits, dots and hyphens, an address like `10.1.0.5`, or one of IPv6 in"
            + " brackets. A name with other letters is written as its DNS has it (`xn--…`).");
  }

  static Diagnostic noPort() {
    return Diagnostic.error("proxy/no-port", "a proxy without a port",
        "Programs guess differently: curl and git take 1080, Go and npm 80, Maven 8080. Write the port behind the host.")
        .withHint("http: http://proxy.corp.example:3128");
  }

  static Diagnostic badPort() {
    return Diagnostic.error("proxy/bad-port", "not a port", "A port is a number from 1 to 65535.");
  }

  static Diagnostic moreThanAnAddress() {
    return Diagnostic.error("proxy/more-than-an-address", "a proxy with a path",
        "A proxy is a host and a port. An address with a path may be a script that chooses proxies (PAC), which no program here reads.");
  }

  static Diagnostic noWindows() {
    return Diagnostic.error("proxy/no-windows", "a proxy on Windows, and no Windows here",
        "`windows:PORT` is a proxy on the Windows half of a WSL machine, and this is none. `only_on: wsl` keeps the section for those.")
        .withHint("only_on: wsl");
  }

  static Diagnostic windowsNotFound(String reason) {
    return Diagnostic.error("proxy/windows-not-found", "Windows cannot be reached from here",
        "Where its proxy is cannot be said: %s.".formatted(reason));
  }

  static Diagnostic passwordOfNobody() {
    return Diagnostic.error("proxy/password-of-nobody", "a password without a user", "Say under `user` whose password it is.")
        .withHint("user: NAME");
  }

  static Diagnostic noUserName() {
    return Diagnostic.error("proxy/no-user-name", "a name that no proxy can be told",
        "HTTP sends name and password joined by a colon, so the name is not empty and has neither colon nor control characters.");
  }

  static Diagnostic noBypass(String written) {
    Diagnostic said = Diagnostic.error("proxy/no-bypass", "nothing that can be reached without the proxy",
        written.indexOf(',') >= 0 ? "It is a list: each name is an item of its own."
            : written.contains("://") ? "A host alone stands there, without scheme and path."
            : written.matches("[^:]+:[0-9]+") ? "A port stands there; all ports of a host are reached directly, or none."
            : "It is a name (`git.corp.example`), a domain with all below it (`.corp.example`), an address, a range of addresses"
                + " (`10.0.0.0/8`), or `\"*\"` for everything.");
    return written.indexOf(',') >= 0 ? said.withHint("no_proxy: [" + written.replaceAll("\\s*,\\s*", ", ") + "]") : said;
  }

  static Diagnostic leftOut(String consumer, String reason) {
    return Diagnostic.warning("proxy/left-out", "`" + consumer + "` is left out",
        "It cannot be told of this proxy: %s.".formatted(reason));
  }

  static Diagnostic cannotBeTold(String consumer, String reason) {
    return Diagnostic.error("proxy/cannot-be-told", "`" + consumer + "` cannot be told of this proxy",
        "The reason: %s. Take it out of `for`.".formatted(reason));
  }

  static Diagnostic notForAll(List<String> consumers) {
    String names = String.join(", ", consumers.stream().map(word -> "`" + word + "`").toList());
    return Diagnostic.warning("proxy/not-for-all", "not everything can leave this out",
        "%s %s no spelling for it and will ask the proxy. Where single hosts are known, name them.".formatted(names,
            consumers.size() == 1 ? "has" : "have"));
  }

  static Diagnostic gitHasOne(Upstream https) {
    return Diagnostic.warning("proxy/git-has-one", "git has one proxy for both",
        "`http.proxy` is for `http:` and `https:` remotes alike; it gets `%s`.".formatted(https));
  }

  static Diagnostic internalThroughProxy(String host) {
    return Diagnostic.warning("proxy/internal-through-proxy", "the proxy is asked for a host that looks internal",
        "`%s` is named here, and nothing in `no_proxy` covers it. If the proxy does not know it, it cannot be reached.".formatted(host))
        .withHint("no_proxy: [" + host + "]");
  }

  static Diagnostic publicWithoutProxy(String host) {
    return Diagnostic.warning("proxy/public-without-proxy", "`no_proxy` covers a host that looks public",
        "`%s` is named here and will be asked without the proxy. Where only the proxy leads out, that fails.".formatted(host));
  }

  static Note secretReadable(HostPath file) {
    return Note.of("proxy/secret-readable", "Other users may read `%s`, and a secret is in it.".formatted(file))
        .withHint("chmod 600 " + file);
  }

  static Note aptReadsLater(EntryKey key, HostPath rival) {
    return Note.of("proxy/apt-reads-later", "`%s` sets `%s` to something else, and apt reads it later than our file.".formatted(rival, key));
  }

  static Note mavenTakesAnother(String ours, String rival) {
    return Note.of("proxy/maven-takes-another",
        "The proxy `%s` is active and stands before `%s`; Maven takes the first active one.".formatted(rival, ours));
  }
}
