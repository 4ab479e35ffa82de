package dev.trueup.view;

import dev.trueup.host.Command;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.plan.PlannedStep;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The steps of a plan as JSON for programs. To be read, not to be performed: contents are named by their digest and shown as a diff. */
final class StepJson {
  private StepJson() {}

  static Value.MapOf step(PlannedStep planned) {
    var entries = new LinkedHashMap<String, Value>();
    switch (planned.step()) {
      case Step.Run run -> command("run", run.command(), entries);
      case Step.Once once -> command("once", once.command(), entries);
      case Step.WriteFile write -> {
        path("write-file", write.path(), entries);
        entries.put("sha256", Value.text(write.content().blob().sha256()));
        entries.put("size", Value.Number.of(write.content().blob().size()));
        terms(write.mode(), write.owner(), entries);
        write.validate().ifPresent(check -> entries.put("validate", Value.ListOf.texts(check.words())));
      }
      case Step.EditFile edit -> path("edit-file", edit.path(), entries);
      case Step.MakeLink link -> {
        path("make-link", link.path(), entries);
        entries.put("target", Value.text(link.target()));
      }
      case Step.MakeDirectory make -> {
        path("make-directory", make.path(), entries);
        terms(make.mode(), make.owner(), entries);
      }
      case Step.SetMode set -> {
        path("set-mode", set.path(), entries);
        terms(set.mode(), set.owner(), entries);
      }
      case Step.Delete delete -> {
        path("delete", delete.path(), entries);
        entries.put("prune", PlanJson.texts(delete.prune()));
      }
      case Step.Discard discard -> {
        path("discard", discard.path(), entries);
        entries.put("prune", PlanJson.texts(discard.prune()));
      }
      case Step.Rename rename -> {
        path("rename", rename.from(), entries);
        entries.put("to", Value.text(rename.to().text()));
      }
      case Step.Download download -> ArtifactWords.json(download.artifact(), entries);
      case Step.Unpack unpack -> {
        path("unpack", unpack.to(), entries);
        entries.put("artifact", Value.text(unpack.artifact().label()));
      }
      case Step.DeleteTree delete -> {
        path("delete-tree", delete.path(), entries);
        entries.put("prune", PlanJson.texts(delete.prune()));
      }
    }
    entries.put("privilege", Value.text(planned.privilege().word()));
    if (!planned.hunk().isEmpty()) {
      entries.put("diff", Value.text(String.join("\n", planned.hunk())));
    }
    if (!planned.creates().isEmpty()) {
      entries.put("creates", PlanJson.texts(planned.creates()));
    }
    return new Value.MapOf(entries);
  }

  private static void path(String step, HostPath path, Map<String, Value> entries) {
    entries.put("step", Value.text(step));
    entries.put("path", Value.text(path.text()));
  }

  private static void command(String step, Command command, Map<String, Value> entries) {
    entries.put("step", Value.text(step));
    entries.put("command", Value.ListOf.texts(command.words()));
    if (!command.environment().isEmpty()) {
      var variables = new LinkedHashMap<String, Value>();
      new TreeMap<>(command.environment()).forEach((name, value) -> variables.put(name, Value.text(value)));
      entries.put("environment", new Value.MapOf(variables));
    }
    command.directory().ifPresent(folder -> entries.put("directory", Value.text(folder.text())));
  }

  private static void terms(Optional<FileMode> mode, Optional<String> owner, Map<String, Value> entries) {
    mode.ifPresent(m -> entries.put("mode", Value.text(m.toString())));
    owner.ifPresent(o -> entries.put("owner", Value.text(o)));
  }
}
