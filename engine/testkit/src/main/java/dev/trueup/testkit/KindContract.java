package dev.trueup.testkit;

import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The kind contract is what makes a provider a good citizen, as tests: its examples are valid, what its schema offers is acted on, its
 * kinds are pure where they must be, and what they do can be taken back.
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; is_a_good_citizen() {
 *   return KindContract.of(new GoProvider())
 *       .on("go-tool", "$ go version -m …")       // a machine on which the example can be made, where a bare one is not enough
 *       .spentOn("on_path", "the path entry that it implies")
 *       .tests();
 * }
 * </pre>
 */
public final class KindContract {

  private final Provider provider;
  private final List<Provider> lower;
  private final Map<KindName, String> machines;
  private final Map<String, String> spent;

  private KindContract(Provider provider, List<Provider> lower, Map<KindName, String> machines, Map<String, String> spent) {
    this.provider = provider;
    this.lower = List.copyOf(lower);
    this.machines = Map.copyOf(machines);
    this.spent = Map.copyOf(spent);
  }

  public static KindContract of(Provider provider) {
    return new KindContract(provider, List.of(), Map.of(), Map.of());
  }

  /** Providers whose kinds this one declares resources of. */
  public KindContract with(Provider... providers) {
    return new KindContract(provider, List.of(providers), machines, spent);
  }

  /** The machine, as {@link ScriptedHost} reads it, on which the example of a kind is made, seen again, and taken back. */
  public KindContract on(String kind, String machine) {
    var more = new TreeMap<>(machines);
    more.put(new KindName(kind), machine);
    return new KindContract(provider, lower, more, spent);
  }

  /** A key of the schema that is no attribute of any state of this provider, with what becomes of it and of all keys below it. */
  public KindContract spentOn(String key, String what) {
    var more = new TreeMap<>(spent);
    more.put(key, what);
    return new KindContract(provider, lower, machines, more);
  }

  public Stream<DynamicTest> tests() {
    var catalog = new ArrayList<>(lower);
    catalog.add(provider);
    var tests = new ArrayList<DynamicTest>();
    var all = new ArrayList<Example>();
    for (Kind<?, ?> kind : provider.kinds()) {
      var example = new Example(catalog, kind, machines.getOrDefault(kind.name(), ""));
      all.add(example);
      tests.addAll(new KindLaws(example).tests());
      tests.addAll(new ConvergenceLaws(example).tests());
    }
    tests.addAll(new SchemaLaws(provider, all, spent).tests());
    return tests.stream();
  }
}
