package dev.trueup.plan;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A lost thing is one that the journal knows and whose kind nobody brings any more.
 *
 * @param plugin the name of the plug-in that made it; empty where the journal does not know
 */
record Lost(ResourceAddress address, Optional<String> plugin) {

  private static final int FEW = 3;

  /**
   * One warning for each plug-in that is missed.
   *
   * @param refused the plug-ins that are there and were not taken
   */
  static List<Diagnostic> warnings(List<Lost> all, List<String> refused) {
    Map<String, List<Lost>> byPlugin = new TreeMap<>();
    all.stream().distinct().forEach(lost -> byPlugin.computeIfAbsent(lost.plugin().orElse(""), name -> new ArrayList<>()).add(lost));
    return byPlugin.entrySet().stream().map(entry -> warning(entry.getKey(), entry.getValue(), refused)).toList();
  }

  /** Who made it, and why it cannot be asked: "plug-in `hosts`, which is not here any more,". */
  static String who(Optional<String> plugin, List<String> refused) {
    return plugin.map(name -> refused.contains(name) ? "plug-in `" + name + "`, which was not loaded (the warning says why)," : "plug-in `" + name
        + "`, which is not here any more,").orElse("a provider that is not here any more");
  }

  private static Diagnostic warning(String plugin, List<Lost> things, List<String> refused) {
    boolean one = things.size() == 1;
    String names = String.join(", ", things.stream().limit(FEW).map(lost -> "`" + lost.address() + "`").toList())
        + (things.size() > FEW ? " and " + (things.size() - FEW) + " more" : "");
    return Diagnostic.warning("plan/unknown-kind", "the journal knows things whose kind is not here",
            "%s %s made by %s. Without it nothing can be said about %s, so %s left alone, and stay%s in the journal. With the %s back, trueup knows %s again."
                .formatted(names, one ? "was" : "were", who(things.getFirst().plugin(), refused).replaceFirst(",$", ""), one ? "it" : "them", one ? "it is" : "they are", one ? "s" : "",
                    plugin.isEmpty() ? "provider" : "plug-in", one ? "it" : "them"))
        .withHint("trueup release --only " + (one ? things.getFirst().address() : things.getFirst().address().kind()));
  }
}
