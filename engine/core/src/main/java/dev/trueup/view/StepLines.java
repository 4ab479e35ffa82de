package dev.trueup.view;

import dev.trueup.host.Command;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.plan.PlannedStep;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of one step on a page: what is done, in words and literally, and the hunk of a file. */
record StepLines(Page page, int indent) {

  void write(PlannedStep planned) {
    page.line(indent, indent + 2, Phrase.of(Tone.FAINT, "* ").then(words(planned.step(), page.style().arrow())),
        ChangeLines.privilege(planned.privilege()));
    if (!planned.creates().isEmpty()) {
      page.line(indent + 2, indent + 2, Phrase.of(Tone.FAINT, "makes "
          + planned.creates().stream().map(HostPath::text).collect(Collectors.joining(", "))));
    }
    planned.hunk().forEach(line -> page.verbatim(Phrase.of(" ".repeat(indent + 2)).then(tone(line), line)));
  }

  private static Tone tone(String hunkLine) {
    return hunkLine.startsWith("+") ? Tone.GOOD : hunkLine.startsWith("-") ? Tone.BAD : Tone.FAINT;
  }

  /** What a step does, on one line. */
  static String words(Step step, String arrow) {
    return switch (step) {
      case Step.Run run -> "run " + command(run.command());
      case Step.Once once -> "run once at the end: " + command(once.command());
      case Step.WriteFile write -> "write " + write.path() + " (" + Wording.size(write.content().blob().size()) + terms(write.mode(), write.owner()) + ")"
          + write.validate().map(check -> ", when " + command(check) + " FILE accepts it").orElse("");
      case Step.EditFile edit -> "edit " + edit.path();
      case Step.MakeLink link -> "link " + link.path() + " " + arrow + " " + link.target();
      case Step.MakeDirectory make -> "make folder " + make.path() + inBrackets(terms(make.mode(), make.owner()));
      case Step.SetMode set -> "set " + set.path() + " to" + terms(set.mode(), set.owner()).replaceFirst("^,", "");
      case Step.Delete delete -> "delete " + delete.path() + pruned(delete.prune());
      case Step.Discard discard -> "delete " + discard.path() + " without keeping a copy" + pruned(discard.prune());
      case Step.Rename rename -> "move " + rename.from() + " " + arrow + " " + rename.to();
      case Step.Download download -> "download " + ArtifactWords.text(download.artifact());
      case Step.Unpack unpack -> "unpack it to " + unpack.to();
      case Step.DeleteTree delete -> "delete the tree " + delete.path() + " if nothing in it was changed" + pruned(delete.prune());
    };
  }

  static String command(Command command) {
    String variables = new TreeMap<>(command.environment()).entrySet().stream()
        .map(variable -> variable.getKey() + "=" + Command.of(variable.getValue()) + " ")
        .collect(Collectors.joining());
    return "`" + variables + command + "`" + command.directory().map(folder -> " in " + folder).orElse("");
  }

  /** Begins with a comma where it is not empty. */
  private static String terms(Optional<FileMode> mode, Optional<String> owner) {
    return mode.map(m -> ", mode " + m).orElse("") + owner.map(o -> ", owner " + o).orElse("");
  }

  private static String inBrackets(String terms) {
    return terms.isEmpty() ? "" : " (" + terms.substring(2) + ")";
  }

  private static String pruned(List<HostPath> prune) {
    return prune.isEmpty() ? "" : ", and where they are empty then " + prune.stream().map(HostPath::text).collect(Collectors.joining(", "));
  }
}
