package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcomes;
import dev.trueup.host.Step;
import dev.trueup.journal.StateDirectory;
import dev.trueup.plan.Plan;
import dev.trueup.provider.Catalog;
import dev.trueup.testkit.scripted.ScriptedThing;
import dev.trueup.testkit.scripted.ScriptedTreeKind;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import dev.trueup.view.PlanJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What things give to whatever runs after them: the variables by which it reaches others. */
class GivenVariablesTest {

  private static final String ROUTE = "http://build:s3cr3t@proxy.example:3128";
  private static final Secret PASSWORD = Secret.of(new Secret.Source.Environment("P"), "s3cr3t");
  private static final Secret.Source.Command TELLS = new Secret.Source.Command(List.of("pass", "proxy"));

  /** Things that give variables: {@code route} and {@code untold} a proxy, {@code modules} where modules come from. */
  private static final Catalog CATALOG = Catalog.of(List.of(new BentKind() {
    @Override
    public Map<String, Value> variables(ScriptedThing desired) {
      return switch (desired.name()) {
        case "route" -> Map.of("https_proxy", new Value.Hidden(PASSWORD.within("http://build:", "@proxy.example:3128", false)));
        case "untold" -> Map.of("https_proxy", new Value.Hidden(Secret.deferred(TELLS).within("http://", ":3128", false)));
        case "modules" -> Map.of("GOPROXY", Value.text("https://modules.example"), "PATH", Value.text("/nowhere"));
        default -> Map.of();
      };
    }
  }.provider()));

  private static final String MACHINE = """
      env no_proxy=.corp.example
      == /opt/
      $ thingctl list
      > (as root) thingctl set lamp value=red
        $ thingctl list
          lamp value=red
      > pass proxy
        < told.example
      """ + ScriptedTreeKind.offer("acorns");

  private static final String TREE = "  trees:\n    - { path: ~/.trees/oak, holds: acorns }\n";
  private static final String ROOTS_TREE = "  trees:\n    - { path: /opt/oak, holds: acorns }\n";

  @TempDir Path state;

  private final ScriptedHost host = ScriptedHost.of(MACHINE, CATALOG.reads());

  @Test
  void reach_what_is_downloaded_in_the_run_that_sets_them() {
    apply(things("{ name: route, value: a }") + TREE);
    assertEquals(Map.of("https_proxy", ROUTE, "no_proxy", ".corp.example"), seenBy(Step.Download.class));
    assertEquals(Map.of("no_proxy", ".corp.example"), seenBy(Step.WriteFile.class));
  }

  @Test
  void reach_commands_of_a_later_run_while_they_are_kept() {
    apply(things("{ name: modules, value: a }"));
    apply(things("{ name: modules, value: a }", "{ name: untold, value: a }") + TREE);
    assertEquals(Map.of("GOPROXY", "https://modules.example", "https_proxy", "http://told.example:3128", "no_proxy", ".corp.example"),
        seenBy(Step.Download.class));
  }

  @Test
  void reach_nothing_once_they_are_removed() {
    apply(things("{ name: route, value: a }", "{ name: modules, value: a }"));
    apply(things("{ name: route, ensure: absent }") + TREE);
    assertEquals(Map.of("no_proxy", ".corp.example"), seenBy(Step.Download.class));
  }

  @Test
  void reach_downloads_of_root_as_far_as_these_need_them_and_no_command_of_root() {
    apply(things("{ name: route, value: a }", "{ name: modules, value: a }", "{ name: lamp, value: red, kept: store }") + ROOTS_TREE);
    assertEquals(Map.of("https_proxy", ROUTE, "no_proxy", ".corp.example"), seenBy(Step.Download.class));
    assertEquals(Map.of("no_proxy", ".corp.example"), seenBy(Step.Run.class));
  }

  /** What is told while applying was not sealed. */
  @Test
  void that_only_a_command_tells_do_not_reach_root() {
    apply(things("{ name: untold, value: a }") + ROOTS_TREE);
    assertEquals(Map.of("no_proxy", ".corp.example"), seenBy(Step.Download.class));
  }

  @Test
  void that_are_secret_stand_in_no_plan_and_no_journal() throws IOException {
    Plan plan = apply(things("{ name: route, value: a }") + ROOTS_TREE);
    assertFalse(PlanJson.text(plan).contains("s3cr3t"));
    try (Stream<Path> files = Files.walk(state)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertTrue(all.stream().anyMatch(file -> file.endsWith("journal.jsonl")), all::toString);
      for (Path file : all) {
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("s3cr3t"), file::toString);
      }
    }
  }

  private Plan apply(String manifest) {
    var engine = new Engine(CATALOG, host, new StateDirectory(state), true);
    Plan plan = engine.plan(manifest).value().orElseThrow();
    Outcomes outcomes = engine.apply(plan);
    assertTrue(outcomes.isWell(), () -> Texts.outcomes(outcomes));
    return plan;
  }

  private static String things(String... things) {
    return "trueup: 1\nname: home\nscripted:\n  things:\n    - " + String.join("\n    - ", things) + "\n";
  }

  /** The network variables that the one step of a sort was performed with. */
  private Map<String, String> seenBy(Class<? extends Step> sort) {
    List<ScriptedHost.Deed> found = host.deeds().stream().filter(deed -> sort.isInstance(deed.step())).toList();
    return found.getLast().network();
  }
}
