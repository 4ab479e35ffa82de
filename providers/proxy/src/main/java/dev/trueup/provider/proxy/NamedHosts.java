package dev.trueup.provider.proxy;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Resource;
import dev.trueup.provider.environment.ScopedEntryState;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Named hosts are those that other sections name in URLs, held against what is reached without the proxy. */
final class NamedHosts {

  private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@\\s]*@)?(\\[[^\\]\\s]*\\]|[^/?#:,|\\s\"'>]+)");
  private static final Pattern INTERNAL = Pattern.compile(
      "[^.:]+|.*\\.(?:local|lan|internal|intranet|corp|home|localdomain|private|home\\.arpa)|(?:.*\\.)?(?:corp|internal|intranet)\\..*"
          + "|10\\.[0-9.]+|192\\.168\\.[0-9.]+|172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9.]+");
  private static final Set<String> OURS = Set.of("apt-setting", "apt-login", "npm-setting", "maven-proxy", "docker-setting");

  private NamedHosts() {}

  /** One warning for each host, at the first thing that names it. */
  static List<Diagnostic> review(List<Resource<?>> all) {
    Optional<List<Bypass>> direct = all.stream().flatMap(resource -> direct(resource).stream()).findFirst();
    if (direct.isEmpty()) {
      return List.of();
    }
    Map<String, Diagnostic> found = new LinkedHashMap<>();
    for (Resource<?> resource : all) {
      for (String host : isOurs(resource) ? List.<String>of() : hosts(resource)) {
        remark(host, direct.get()).ifPresent(said -> found.putIfAbsent(host, said.at(resource.origin().place())));
      }
    }
    return List.copyOf(found.values());
  }

  private static Optional<Diagnostic> remark(String host, List<Bypass> direct) {
    boolean covered = direct.stream().anyMatch(bypass -> bypass.covers(host));
    boolean loopback = Bypass.LOOPBACK.stream().anyMatch(bypass -> bypass.covers(host)) || host.startsWith("127.");
    boolean internal = INTERNAL.matcher(host).matches();
    if (loopback || covered == internal) {
      return Optional.empty();
    }
    return Optional.of(internal ? Wording.internalThroughProxy(host) : Wording.publicWithoutProxy(host));
  }

  /** What the declared variable {@code no_proxy} of shells holds. */
  private static Optional<List<Bypass>> direct(Resource<?> resource) {
    boolean wanted = resource.desired() instanceof ScopedEntryState state && state.variable().equals("no_proxy") && !resource.terms().absent();
    return wanted && resource.desired() instanceof ScopedEntryState state && state.value() instanceof Value.Text(String list)
        ? Optional.of(Arrays.stream(list.split(",")).flatMap(item -> Bypass.parse(item).stream()).toList())
        : Optional.empty();
  }

  private static boolean isOurs(Resource<?> resource) {
    boolean variable = resource.desired() instanceof ScopedEntryState state && state.variable().toLowerCase(Locale.ROOT).endsWith("_proxy");
    return resource.terms().absent() || variable || OURS.contains(resource.kind().toString())
        || resource.address().toString().matches("git-setting/http\\.(?:.*\\.)?proxy");
  }

  private static List<String> hosts(Resource<?> resource) {
    List<String> hosts = new ArrayList<>();
    texts(new Value.MapOf(resource.desired().attributes().values()))
        .forEach(text -> HOST.matcher(text).results().map(match -> match.group(1).toLowerCase(Locale.ROOT)).forEach(hosts::add));
    return hosts;
  }

  private static Stream<String> texts(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Stream.of(text);
      case Value.ListOf(List<Value> items) -> items.stream().flatMap(NamedHosts::texts);
      case Value.MapOf(Map<String, Value> entries) -> entries.values().stream().flatMap(NamedHosts::texts);
      case Value.Unset u -> Stream.of();
      case Value.Null n -> Stream.of();
      case Value.Number n -> Stream.of();
      case Value.Bool b -> Stream.of();
      case Value.Blob b -> Stream.of();
      case Value.Hidden h -> Stream.of();
      case Value.Digest d -> Stream.of();
    };
  }
}
