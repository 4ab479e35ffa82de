package dev.trueup.cli;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import dev.trueup.value.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A try's ground is what {@code trueup try} may touch: its throw-away home and its copy of the project.
 *
 * @param machine with the throw-away home
 * @param folders real, absolute
 */
record TryGround(Machine machine, List<Path> folders) {

  TryGround {
    folders = List.copyOf(folders);
  }

  /** The changes of a plan that need more than the user's own rights, or would touch something else. */
  List<Change> outside(Plan plan) {
    Set<HostPath> waysOut = new HashSet<>();
    for (Change change : plan.acting()) {
      for (PlannedStep planned : change.steps()) {
        if (planned.step() instanceof Step.MakeLink(HostPath path, String target, var expect) && !isWithin(path, target)) {
          waysOut.add(path);
        }
      }
    }
    return plan.acting().stream().filter(change -> !isInside(change, waysOut)).toList();
  }

  private boolean isInside(Change change, Set<HostPath> waysOut) {
    return change.privilege() == Privilege.USER && change.identity().side() == Side.LINUX
        && touched(change).stream().allMatch(path -> isInside(path) && waysOut.stream().noneMatch(path::isBelow));
  }

  private static List<HostPath> touched(Change change) {
    var touched = new ArrayList<HostPath>();
    if (change.identity().whole().matches("[~/].*")) {
      touched.add(HostPath.linux(change.identity().whole()));
    }
    for (PlannedStep planned : change.steps()) {
      planned.step().changes().ifPresent(touched::add);
      if (planned.step() instanceof Step.Rename rename) {
        touched.add(rename.to());
      }
      touched.addAll(planned.creates());
    }
    return touched;
  }

  private boolean isInside(HostPath path) {
    return path.side() == Side.LINUX && within(machine.absolute(machine.real(path)));
  }

  private boolean isWithin(HostPath link, String target) {
    String absolute = target.startsWith("/") || target.startsWith("~") ? machine.absolute(HostPath.linux(target))
        : machine.absolute(link.parent().orElse(link)) + "/" + target;
    return within(Path.of(absolute).normalize().toString());
  }

  private boolean within(String absolute) {
    return folders.stream().anyMatch(folder -> Path.of(absolute).startsWith(folder));
  }
}
