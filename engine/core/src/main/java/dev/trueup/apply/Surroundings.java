package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.Machine;
import dev.trueup.host.NetworkVariables;
import dev.trueup.host.Step;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.State;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The surroundings of a run are the variables that what is already as it should be gives to whatever the run does next: a proxy that it has just
 * set is the one that its downloads go through. A secret among them is told when something needs it, and kept in memory alone.
 */
final class Surroundings {

  private final Catalog catalog;
  private final Machine machine;
  private final SecretFetcher secrets;
  private final Map<String, Value> given = new TreeMap<>();

  Surroundings(Catalog catalog, Machine machine, Plan plan, SecretFetcher secrets) {
    this.catalog = catalog;
    this.machine = machine;
    this.secrets = secrets;
    plan.changes().stream().filter(change -> change.action() == Action.KEEP).forEach(this::converged);
  }

  void converged(Change change) {
    if (!change.absent()) {
      given.putAll(variables(change));
    }
  }

  /** The changes of one wave, those that give variables before those that run or fetch something. */
  List<List<Change>> inOrder(List<Change> wave) {
    List<Change> first = wave.stream().filter(change -> !variables(change).isEmpty() && !change.absent()).toList();
    List<Change> rest = wave.stream().filter(change -> !first.contains(change)).toList();
    boolean matters = !first.isEmpty() && rest.stream().anyMatch(change -> change.steps().stream().anyMatch(s -> reachesOut(s.step())));
    return matters ? List.of(first, rest) : List.of(wave);
  }

  /** The host for these steps. */
  Host around(Host host, List<Step> steps) {
    if (given.isEmpty() || steps.stream().noneMatch(Surroundings::reachesOut)) {
      return host;
    }
    return host.with(known());
  }

  /** What an elevation's downloads need of these steps' variables and the machine's own; nothing where they download nothing. */
  Set<Elevation.Variable> handedOver(List<Step> steps) {
    return steps.stream().anyMatch(Step.Download.class::isInstance) ? network(machine.with(known()).environment()) : Set.of();
  }

  /** All that {@link #handedOver} may say in this run, but for what only a command tells while applying. */
  Set<Elevation.Variable> mayBeHandedOver(Plan plan) {
    if (plan.changes().stream().flatMap(change -> change.steps().stream()).noneMatch(step -> step.step() instanceof Step.Download)) {
      return Set.of();
    }
    Set<Elevation.Variable> all = new HashSet<>(network(machine.environment()));
    for (Change change : plan.changes()) {
      Map<String, String> texts = new HashMap<>();
      variables(change).forEach((name, value) -> {
        boolean isUntold = value instanceof Value.Hidden(Secret secret) && secret.reveal().isEmpty();
        (isUntold ? Optional.<String>empty() : text(value)).ifPresent(text -> texts.put(name, text));
      });
      all.addAll(network(texts));
    }
    return all;
  }

  private static Set<Elevation.Variable> network(Map<String, String> environment) {
    return NetworkVariables.wayIn(environment).entrySet().stream()
        .map(entry -> new Elevation.Variable(entry.getKey(), entry.getValue())).collect(Collectors.toSet());
  }

  private Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    given.forEach((name, value) -> text(value).ifPresent(text -> known.put(name, text)));
    return known;
  }

  private Optional<String> text(Value value) {
    return switch (value) {
      case Value.Hidden(Secret secret) -> secret.reveal().or(() -> secrets.text(secret.source()));
      case Value.Text(String text) -> Optional.of(text);
      case Value.Number number -> Optional.of(number.toString());
      case Value.Bool truth -> Optional.of(truth.toString());
      case Value.Unset u -> Optional.empty();
      case Value.Null n -> Optional.empty();
      case Value.ListOf l -> Optional.empty();
      case Value.MapOf m -> Optional.empty();
      case Value.Blob b -> Optional.empty();
      case Value.Digest d -> Optional.empty();
    };
  }

  private static boolean reachesOut(Step step) {
    return step instanceof Step.Run || step instanceof Step.Once || step instanceof Step.Download;
  }

  private Map<String, Value> variables(Change change) {
    return catalog.kind(change.address().kind()).map(kind -> variables(kind, change.target())).orElse(Map.of());
  }

  @SuppressWarnings("unchecked")
  private static <S extends State> Map<String, Value> variables(Kind<S, ?> kind, State target) {
    return kind.variables((S) target);
  }
}
