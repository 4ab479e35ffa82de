package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.plan.Examiner;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.value.Identity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A direct elevation works in this very process, on a host that has the privilege: inside the elevated process, and in tests.
 *
 * @param fresh gives an examination of the machine as it is now, with the privilege
 */
public final class DirectElevation implements Elevation {

  private final Catalog catalog;
  private final Host host;
  private final Supplier<ReadOnlyHost> fresh;
  private final Map<Identity, Item> items = new LinkedHashMap<>();
  private final Set<Variable> handed = new HashSet<>();

  public DirectElevation(Catalog catalog, Host host, Supplier<ReadOnlyHost> fresh) {
    this.catalog = catalog;
    this.host = host;
    this.fresh = fresh;
  }

  @Override
  public Opened open(List<Item> sealed, Set<Variable> network) {
    sealed.forEach(item -> items.put(item.identity(), item));
    handed.addAll(network);
    return new Opened.Granted();
  }

  @Override
  public List<Observation<? extends State, ?>> look(List<Identity> identities) {
    List<Examiner.Subject> subjects = identities.stream().map(this::sealed)
        .map(item -> subject(catalog.kind(item.kind()).orElseThrow(), item)).toList();
    return List.copyOf(new Examiner(fresh.get()).examine(subjects));
  }

  /** A sealed item has the attributes alone; its kind makes its own state of them. */
  private static Examiner.Subject subject(Kind<?, ?> kind, Item item) {
    return new Examiner.Subject(kind, kind.parse(item.stateVersion(), item.state().attributes()));
  }

  @Override
  public List<Host.Performed> release(Identity identity, Set<Variable> network) {
    return perform(host, atOnce(sealed(identity).steps()), network.stream().filter(handed::contains).collect(Collectors.toSet()));
  }

  @Override
  public Host.Performed once(Identity holder, int step) {
    return host.perform(List.of(sealed(holder).steps().get(step))).getFirst();
  }

  /** The steps that a release performs: all but those that run once a wave. */
  public static List<Step> atOnce(List<Step> steps) {
    return steps.stream().filter(step -> !(step instanceof Step.Once)).toList();
  }

  /** Performs steps in order; its downloads see these variables, its commands do not. */
  public static List<Host.Performed> perform(Host host, List<Step> steps, Set<Variable> network) {
    Host reaching = network.isEmpty() ? host : host.with(network.stream().collect(Collectors.toMap(Variable::name, Variable::value)));
    List<Host.Performed> answers = new ArrayList<>();
    while (answers.size() < steps.size() && (answers.isEmpty() || answers.getLast() instanceof Host.Performed.Done)) {
      List<Step> rest = steps.subList(answers.size(), steps.size());
      boolean downloads = rest.getFirst() instanceof Step.Download;
      List<Step> alike = rest.stream().takeWhile(step -> step instanceof Step.Download == downloads).toList();
      answers.addAll((downloads ? reaching : host).perform(alike));
    }
    return answers;
  }

  private Item sealed(Identity identity) {
    Item item = items.get(identity);
    if (item == null) {
      throw new IllegalArgumentException("not in the sealed list: " + identity);
    }
    return item;
  }

  @Override
  public void close() {}
}
