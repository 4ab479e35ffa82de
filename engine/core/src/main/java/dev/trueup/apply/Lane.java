package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lane performs changes one after another. Changes that follow one another and only edit one and the same file are handed over together, so
 * that the file is written once.
 */
record Lane(Host host, Deeds deeds, Stop stop) {

  void run(List<Prepared> changes) {
    int next = 0;
    while (next < changes.size() && deeds.mayGoOn()) {
      int end = next + 1;
      Optional<HostPath> file = onlyEdits(changes.get(next));
      while (file.isPresent() && end < changes.size() && onlyEdits(changes.get(end)).equals(file)) {
        end++;
      }
      together(changes.subList(next, end));
      deeds.rested(changes.subList(next, end));
      next = end;
    }
  }

  /** Performs the steps of some changes in one go; after a failure of one the others are still performed. */
  private void together(List<Prepared> changes) {
    int begin = 0;
    while (begin < changes.size() && deeds.mayGoOn()) {
      List<Step> steps = new ArrayList<>();
      List<Prepared> whose = new ArrayList<>();
      for (Prepared change : changes.subList(begin, changes.size())) {
        now(change).forEach(step -> {
          steps.add(step);
          whose.add(change);
        });
      }
      deeds.started(changes.subList(begin, changes.size()));
      long start = System.nanoTime();
      List<Host.Performed> answers = steps.isEmpty() ? List.of() : host.perform(steps, monitor(whose));
      deeds.took(changes.subList(begin, changes.size()), Duration.ofNanos(System.nanoTime() - start));
      int at = 0;
      int change = begin;
      while (change < changes.size()) {
        List<Step> own = now(changes.get(change));
        int end = Math.min(at + own.size(), answers.size());
        deeds.all(changes.get(change), own, 0, answers.subList(at, end));
        boolean failed = deeds.failed(changes.get(change));
        if (failed) {
          new Room(host, deeds).giveBack(changes.get(change), performed(answers.subList(at, end)));
        }
        at = end;
        change++;
        if (failed) {
          break;
        }
      }
      begin = change;
    }
  }

  private static int performed(List<Host.Performed> answers) {
    return (int) answers.stream().filter(Host.Performed.Done.class::isInstance).count();
  }

  /** @param whose the change of each step */
  private Monitor monitor(List<Prepared> whose) {
    return new Monitor() {
      @Override
      public void advanced(int step, Advance advance) {
        deeds.advanced(whose.get(step), advance);
      }

      @Override
      public boolean isStopWished() {
        return stop.isWished();
      }
    };
  }

  /** The steps that are performed in the lane; those that run once a wave come later. */
  private static List<Step> now(Prepared change) {
    return DirectElevation.atOnce(change.steps());
  }

  private static Optional<HostPath> onlyEdits(Prepared change) {
    List<Optional<HostPath>> files = now(change).stream()
        .map(step -> step instanceof Step.EditFile edit ? Optional.of(edit.path()) : Optional.<HostPath>empty()).distinct().toList();
    return files.size() == 1 ? files.getFirst() : Optional.empty();
  }
}
