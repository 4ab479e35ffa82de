package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.edit.Dialect;
import dev.trueup.host.Activation;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.provider.Finding;
import dev.trueup.journal.Owned;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A prescriber turns a deviation into steps: the kind's own, or on the way back the recorded inverses, so that bytes return exactly.
 *
 * @param created folders and files that trueup made and that go when nothing is left in them
 * @param contents the journal's store of earlier contents
 */
record Prescriber(Machine machine, Overlay overlay, Set<HostPath> created, Function<Value.Blob, Optional<Content>> contents) {

  /** What comes of a deviation. */
  sealed interface Prescription {

    record Steps(List<PlannedStep> steps, Undo undo, Set<Activation> effectAfter) implements Prescription {
      public Steps {
        steps = List.copyOf(steps);
      }
    }

    record Waits(Activation first, Note why) implements Prescription {}

    record Unmet(Note why) implements Prescription {}

    record Cannot(Note why) implements Prescription {}
  }

  Prescription prescribe(Item item, Judgement.Deviates judgement, Observation<?, ?> observation) {
    return switch (remedy(item.kind(), judgement.deviation(), observation, past(item), machine)) {
      case Remedy.Cannot(Note why) -> new Prescription.Cannot(why);
      case Remedy.WaitsFor(Activation first, Note why) -> new Prescription.Waits(first, why);
      case Remedy.Unmet(Note why) -> new Prescription.Unmet(why);
      case Remedy.Steps(List<Step> steps, Set<Activation> effectAfter) ->
          play(new WayBack(overlay, this::fetched).of(item, steps).map(inverses -> joined(inverses, steps)).orElse(steps), effectAfter,
              isSecret(item, observation));
    };
  }

  /** Steps whose effect no probe can see and that an interrupted run still owes. */
  Prescription owed(List<Step> steps) {
    return play(steps, Set.of(), true);
  }

  private Prescription play(List<Step> steps, Set<Activation> effectAfter, boolean secret) {
    List<PlannedStep> planned = new ArrayList<>();
    Undo undo = Undo.EXACT;
    for (Step step : onceLast(steps)) {
      Optional<Step> whole = fetched(pruned(step));
      if (whole.isEmpty()) {
        return new Prescription.Cannot(Note.of("plan/no-copy",
            "The copy of what was there before is not in the state directory any more, so it cannot be put back."));
      }
      switch (overlay.play(whole.get(), secret)) {
        case Overlay.Played.InTheWay(Note why) -> {
          return new Prescription.Cannot(why);
        }
        case Overlay.Played.Done(PlannedStep done, Optional<Step> inverse) -> {
          planned.add(done);
          undo = worse(undo, step, inverse);
        }
      }
      Optional<Step> emptied = emptied(step);
      if (emptied.isPresent() && overlay.play(emptied.get(), secret) instanceof Overlay.Played.Done(PlannedStep done, var inverse)) {
        planned.add(done);
      }
    }
    return new Prescription.Steps(downloadsByWhoUnpacks(planned), undo, effectAfter);
  }

  /** A change is performed by one: what root unpacks is what root downloaded, since it uses nothing that somebody else may exchange. */
  private static List<PlannedStep> downloadsByWhoUnpacks(List<PlannedStep> planned) {
    Privilege most = planned.stream().map(PlannedStep::privilege).max(Privilege::compareTo).orElse(Privilege.USER);
    return planned.stream().map(each -> each.step() instanceof Step.Download
        ? new PlannedStep(each.step(), most, each.hunk(), each.creates()) : each).toList();
  }

  private static boolean isSecret(Item item, Observation<?, ?> observation) {
    return Secrets.in(item.state().attributes())
        || (observation.finding() instanceof Finding.Present<?>(State actual) && Secrets.in(actual.attributes()))
        || item.owned().flatMap(Owned::desired).filter(Secrets::in).isPresent();
  }

  /** What runs once a wave runs when everything else of the change is done. */
  private static List<Step> onceLast(List<Step> steps) {
    return steps.stream().sorted(java.util.Comparator.comparing(step -> step instanceof Step.Once)).toList();
  }

  private static Undo worse(Undo sofar, Step step, Optional<Step> inverse) {
    Undo now = switch (step) {
      case Step.Once o -> Undo.EXACT;
      case Step.Download d -> Undo.EXACT;
      case Step.Run r -> Undo.AGAIN;
      case Step.DeleteTree d -> Undo.AGAIN;
      case Step.Discard d -> Undo.AGAIN;
      default -> inverse.isPresent() ? Undo.EXACT : Undo.IMPOSSIBLE;
    };
    return now.compareTo(sofar) > 0 ? now : sofar;
  }

  private Optional<Step> fetched(Step step) {
    if (!(step instanceof Step.WriteFile write) || !write.content().isStored()) {
      return Optional.of(step);
    }
    return contents.apply(write.content().blob()).map(content -> new Step.WriteFile(
        write.path(), content, write.mode(), write.owner(), write.links(), write.validate(), write.expect()));
  }

  private Step pruned(Step step) {
    if (step instanceof Step.Delete(HostPath path, var prune, Expect expect)) {
      return new Step.Delete(path, folders(path).filter(created::contains).toList(), expect);
    }
    if (step instanceof Step.Discard(HostPath path, var prune, Expect expect)) {
      return new Step.Discard(path, folders(path).filter(created::contains).toList(), expect);
    }
    return step instanceof Step.DeleteTree(HostPath path, var prune, Expect expect)
        ? new Step.DeleteTree(path, folders(path).filter(created::contains).toList(), expect)
        : step;
  }

  /** The real folders that something stands in, nearest first; a link at the path itself is not followed. */
  private Stream<HostPath> folders(HostPath path) {
    return path.parent().map(machine::real).stream().flatMap(folder -> Stream.concat(Stream.of(folder), folder.ancestors().stream()));
  }

  /** A file that we made for entries goes with the last of them. */
  private Optional<Step> emptied(Step step) {
    if (!(step instanceof Step.EditFile edit) || !created.contains(machine.real(edit.path()))) {
      return Optional.empty();
    }
    boolean blank = overlay.text(edit.path()).filter(Prescriber::isBlank).isPresent();
    return blank ? Optional.of(pruned(Step.delete(edit.path()))) : Optional.empty();
  }

  private static boolean isBlank(String text) {
    for (Dialect dialect : Dialect.values()) {
      if (dialect.isBlank(text)) {
        return true;
      }
    }
    return false;
  }

  /** Bytes come back by the inverses; commands run as the remedy gives them. A download brings nothing back that an inverse does not. */
  private static List<Step> joined(List<Step> inverses, List<Step> remedy) {
    var all = new ArrayList<>(inverses);
    remedy.stream().filter(step -> step instanceof Step.Run || step instanceof Step.Once).forEach(all::add);
    return all;
  }

  private static Past past(Item item) {
    return item.owned().map(owned -> new Past(present(owned.left()), present(owned.origin()), owned.receipts())).orElse(Past.UNKNOWN);
  }

  private static Optional<Attributes> present(Before before) {
    return before instanceof Before.Present(Attributes attributes) ? Optional.of(attributes) : Optional.empty();
  }

  /** Called with a deviation and evidence of the kind's own types. */
  @SuppressWarnings("unchecked")
  private static <S extends State, E extends Record> Remedy remedy(
      Kind<S, E> kind, Deviation<? extends State> deviation, Observation<?, ?> observation, Past past, Machine machine) {
    return kind.remedy((Deviation<S>) deviation, (E) observation.evidence(), past, machine);
  }
}
