package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.Content;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import java.util.List;
import java.util.Optional;

/**
 * An overlay is the machine as the steps played so far would leave it. Nothing is performed.
 *
 * <p>It finds for each step what it must expect, what it changes, what takes it back, who may perform it, and what stands in its way.
 */
public final class Overlay {

  private final ReadOnlyHost host;
  private final Sealer sealer;
  private final Ground ground;
  private final ContentSteps contents;
  private final PlaceSteps places;

  public Overlay(ReadOnlyHost host, Sealer sealer) {
    this.host = host;
    this.sealer = sealer;
    this.ground = new Ground(host, sealer);
    this.contents = new ContentSteps(ground);
    this.places = new PlaceSteps(ground);
  }

  /** What became of a step that was played. */
  public sealed interface Played {
    /**
     * @param planned the step with its expectation
     * @param inverse what takes it back, empty where nothing can
     */
    record Done(PlannedStep planned, Optional<Step> inverse) implements Played {}

    record InTheWay(Note why) implements Played {}
  }

  /**
   * Plays a step that the plan is about to hold: fills in its expectation.
   *
   * @param secret whether what it writes or takes out is a secret: then no hunk shows it, and no inverse holds it
   */
  public Played play(Step step, boolean secret) {
    return switch (step) {
      case Step.Run run -> command(run, run.command().program(), run.privilege());
      case Step.Once once -> command(once, once.command().program(), once.privilege());
      case Step.WriteFile write -> contents.write(write);
      case Step.EditFile edit -> contents.edit(edit, secret);
      case Step.MakeLink link -> places.link(link);
      case Step.MakeDirectory directory -> places.directory(directory);
      case Step.SetMode mode -> places.mode(mode);
      case Step.Delete delete -> places.delete(delete, secret);
      case Step.Discard discard -> places.discard(discard);
      case Step.Rename rename -> places.rename(rename);
      case Step.Download download ->
          new Played.Done(new PlannedStep(download, Privilege.USER, List.of(), List.of()), Optional.empty());
      case Step.Unpack unpack -> places.unpack(unpack);
      case Step.DeleteTree delete -> places.deleteTree(delete);
    };
  }

  /** True where the recorded expectations of these steps hold, each after the ones before it. The overlay stays as it is. */
  boolean holdAll(List<Step> steps) {
    return ground.tried(() -> steps.stream().allMatch(step -> holds(step) && play(step, true) instanceof Played.Done));
  }

  /** True where one of these steps, each after the ones before it, does more than edit a file into what it is. The overlay stays as it is. */
  boolean changeSomething(List<Step> steps) {
    return ground.tried(() -> steps.stream().anyMatch(step -> {
      boolean idle = step instanceof Step.EditFile edit && text(edit.path())
          .filter(now -> edit.edit().apply(now, sealer::digest).equals(new FileEdit.Result.Edited(now))).isPresent();
      play(step, true);
      return !idle;
    }));
  }

  /** True where a step can be played and other edits of files would change nothing behind it. The overlay stays as it is. */
  boolean leavesNothingToDo(Step step, List<Step> others) {
    return ground.tried(() -> play(step, true) instanceof Played.Done && others.stream()
        .filter(Step.EditFile.class::isInstance).map(Step.EditFile.class::cast)
        .allMatch(other -> text(other.path()).filter(now ->
            other.edit().apply(now, sealer::digest).equals(new FileEdit.Result.Edited(now))).isPresent()));
  }

  private boolean holds(Step step) {
    if (step instanceof Step.EditFile(HostPath path, FileEdit edit, var mode, var expect)) {
      return nodes().at(nodes().followed(path)) instanceof Node.File(var content, var fileMode, var owner, var why)
          && content.isPresent()
          && edit.apply(FileText.of(content.get().bytes()).text(), sealer::digest) instanceof FileEdit.Result.Edited;
    }
    if (step.expectation().isAnything()) {
      return true;
    }
    if (step instanceof Step.Delete delete && PlaceSteps.isUnread(nodes().at(nodes().real(delete.path())))
        && PlaceSteps.expectsFile(delete)) {
      return true;
    }
    return step.changes().map(path -> ground.fingerprint(nodes().at(followsLinks(step) ? nodes().followed(path) : nodes().real(path))))
        .map(found -> found.equals(step.expectation())).orElse(true);
  }

  /** The text of a file as the steps so far leave it; empty where there is none or it is no text. */
  Optional<String> text(HostPath path) {
    return nodes().at(nodes().followed(path)) instanceof Node.File(Optional<Content> content, var mode, var owner, var why)
        ? content.flatMap(Content::asText) : Optional.empty();
  }

  private static boolean followsLinks(Step step) {
    return step instanceof Step.EditFile || (step instanceof Step.WriteFile write && write.links() == Step.Links.FOLLOW);
  }

  private Played command(Step step, String program, Privilege privilege) {
    boolean found = program.contains("/") || host.program(program).isPresent() || nodes().hasFileNamed(program);
    return found
        ? new Played.Done(new PlannedStep(step, privilege, List.of(), List.of()), Optional.empty())
        : Ground.inTheWay("plan/no-program", "`%s` is not on this machine.".formatted(program));
  }

  private Nodes nodes() {
    return ground.nodes();
  }
}
