package dev.trueup.provider.proxy;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Resource;
import dev.trueup.value.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One reading of the section: entries in, settings of every consumer and mistakes out. */
final class ProxyReading {

  /** Where a proxy that is to be away was is of no matter; its settings have the same names wherever. */
  private static final Upstream NOWHERE = new Upstream("http", "localhost", 1);

  private final Entry entries;
  private final Machine machine;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  ProxyReading(Entry entries, Machine machine) {
    this.entries = entries;
    this.machine = machine;
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  List<Resource<?>> resources() {
    Map<Bypass, Span> bypasses = bypasses();
    Optional<Login> login = login();
    Optional<Upstream> http = upstream("http");
    Optional<Upstream> https = entries.get("https").isPresent() ? upstream("https") : http;
    if (http.isEmpty() || https.isEmpty()) {
      return List.of();
    }
    List<Consumer> consumers = consumers();
    var proxy = new Declared(http.get(), https.get(), login, List.copyOf(bypasses.keySet()),
        consumers.stream().anyMatch(consumer -> consumer.word().equals("env")), entries.terms(), place());
    List<Consumer> able = consumers.stream().filter(consumer -> isAble(consumer, proxy)).toList();
    if (!entries.absent()) {
      bypasses.forEach((bypass, written) -> partial(bypass, written, able, proxy));
      oneForBoth(able, proxy);
    }
    return able.stream().<Resource<?>>flatMap(consumer -> consumer.resources(proxy, machine).stream()).toList();
  }

  private Span place() {
    return entries.get("http").map(Entry::span).orElse(entries.span());
  }

  private Optional<Upstream> upstream(String key) {
    Optional<Entry> written = entries.get(key);
    if (entries.absent() && written.isEmpty()) {
      return Optional.of(NOWHERE);
    }
    if (written.isEmpty()) {
      diagnostics.add(Wording.noAddress().at(entries.span()));
      return Optional.empty();
    }
    return switch (Address.read(key, written.get().asText().orElse(""), machine)) {
      case Address.Good(Upstream upstream) -> Optional.of(upstream);
      case Address.Bad(Diagnostic why) -> {
        diagnostics.add(why.at(written.get().span()));
        yield Optional.empty();
      }
    };
  }

  private Optional<Login> login() {
    Optional<Entry> password = entries.get("password");
    Optional<Entry> user = entries.get("user");
    if (user.isEmpty()) {
      password.ifPresent(written -> diagnostics.add(Wording.passwordOfNobody().at(written.span())));
      return Optional.empty();
    }
    String name = user.get().asText().orElse("");
    if (name.isEmpty() || name.indexOf(':') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
      diagnostics.add(Wording.noUserName().at(user.get().span()));
      return Optional.empty();
    }
    Optional<Secret> secret = password.flatMap(written -> written instanceof Entry.SecretText(Secret known, var span, var terms)
        ? Optional.of(known) : Optional.empty());
    return Optional.of(new Login(name, secret));
  }

  /** What is declared, after loopback, each with its place. */
  private Map<Bypass, Span> bypasses() {
    Map<Bypass, Span> bypasses = new LinkedHashMap<>();
    Bypass.LOOPBACK.forEach(loopback -> bypasses.put(loopback, entries.span()));
    for (Entry item : entries.items("no_proxy")) {
      String written = item.asText().orElse("");
      Bypass.parse(written).ifPresentOrElse(
          bypass -> bypasses.putIfAbsent(bypass, item.span()),
          () -> diagnostics.add(Wording.noBypass(written).at(item.span())));
    }
    return bypasses;
  }

  /** Those that are named, else those that are on this machine. */
  private List<Consumer> consumers() {
    List<String> named = named();
    Set<String> wanted = named.isEmpty() ? machine.fact(Here.CONSUMERS) : Set.copyOf(named);
    return Consumer.ALL.stream().filter(consumer -> wanted.contains(consumer.word())).toList();
  }

  private List<String> named() {
    return entries.items("for").stream().flatMap(item -> item.asText().stream()).distinct().toList();
  }

  /** What was asked for by name and cannot be had is a mistake; else it is left out, and said. */
  private boolean isAble(Consumer consumer, Declared proxy) {
    Optional<String> objection = entries.absent() ? Optional.empty() : consumer.objection(proxy, machine);
    objection.ifPresent(reason -> diagnostics.add(named().isEmpty()
        ? Wording.leftOut(consumer.word(), reason).at(proxy.place())
        : Wording.cannotBeTold(consumer.word(), reason).at(named(consumer).orElse(proxy.place()))));
    return objection.isEmpty();
  }

  private Optional<Span> named(Consumer consumer) {
    return entries.items("for").stream().filter(item -> item.asText().filter(consumer.word()::equals).isPresent())
        .map(Entry::span).findFirst();
  }

  private void partial(Bypass bypass, Span written, List<Consumer> consumers, Declared proxy) {
    List<String> ignorant = consumers.stream().filter(consumer -> !consumer.spells(bypass, proxy)).map(Consumer::word).toList();
    if (!ignorant.isEmpty() && !Bypass.LOOPBACK.contains(bypass)) {
      diagnostics.add(Wording.notForAll(ignorant).at(written));
    }
  }

  private void oneForBoth(List<Consumer> consumers, Declared proxy) {
    if (!proxy.http().equals(proxy.https()) && consumers.stream().anyMatch(consumer -> consumer.word().equals("git"))) {
      diagnostics.add(Wording.gitHasOne(proxy.https()).at(entries.get("https").map(Entry::span).orElse(proxy.place())));
    }
  }
}
