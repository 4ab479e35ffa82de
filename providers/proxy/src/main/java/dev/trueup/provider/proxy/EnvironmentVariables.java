package dev.trueup.provider.proxy;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Resource;
import dev.trueup.provider.environment.UserVariables;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that most programs read, in both cases: curl ignores {@code HTTP_PROXY}, Go takes it first. {@code all_proxy} is for programs
 * that look for a SOCKS proxy there.
 */
final class EnvironmentVariables implements Consumer {

  @Override
  public String word() {
    return "env";
  }

  @Override
  public boolean isHere(ReadOnlyHost host) {
    return true;
  }

  @Override
  public Optional<String> objection(Declared proxy, Machine machine) {
    return proxy.terms().absent() ? Optional.empty() : variables(proxy).entrySet().stream()
        .flatMap(entry -> UserVariables.unspeakable(entry.getKey(), entry.getValue(), machine).stream())
        .findFirst();
  }

  @Override
  public boolean spells(Bypass bypass, Declared proxy) {
    return true;
  }

  @Override
  public List<Resource<?>> resources(Declared proxy, Machine machine) {
    List<Resource<?>> resources = new ArrayList<>();
    variables(proxy).forEach((name, value) -> {
      resources.addAll(UserVariables.declare(name, value, proxy.terms(), proxy.origin(), machine));
      resources.addAll(UserVariables.declare(name.toUpperCase(Locale.ROOT), value, proxy.terms(), proxy.origin(), machine));
    });
    return resources;
  }

  private static Map<String, Value> variables(Declared proxy) {
    Map<String, Value> variables = new LinkedHashMap<>();
    variables.put("http_proxy", proxy.url(proxy.http()));
    variables.put("https_proxy", proxy.url(proxy.https()));
    if (proxy.https().isSocks()) {
      variables.put("all_proxy", proxy.url(proxy.https()));
    }
    variables.put("no_proxy", proxy.direct(Bypass::inEnvironment, ","));
    return variables;
  }
}
