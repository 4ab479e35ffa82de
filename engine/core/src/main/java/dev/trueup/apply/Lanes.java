package dev.trueup.apply;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Step;
import dev.trueup.plan.Change;
import dev.trueup.plan.PlannedStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lanes divide the changes of a wave so that no two that touch one file, or that run commands, work at the same time. Lanes run side by side,
 * each in the plan's order.
 */
final class Lanes {

  private Lanes() {}

  static List<List<Change>> of(List<Change> wave, Machine machine) {
    Map<String, Integer> laneOf = new HashMap<>();
    Map<Integer, List<Change>> lanes = new LinkedHashMap<>();
    int next = 0;
    for (Change change : wave) {
      var keys = keys(change, machine);
      var joined = new TreeSet<Integer>();
      keys.forEach(key -> {
        Integer lane = laneOf.get(key);
        if (lane != null) {
          joined.add(lane);
        }
      });
      int lane = joined.isEmpty() ? next++ : joined.first();
      List<Change> changes = lanes.computeIfAbsent(lane, l -> new ArrayList<>());
      for (int other : joined) {
        if (other != lane) {
          changes.addAll(lanes.remove(other));
          laneOf.replaceAll((key, at) -> at == other ? lane : at);
        }
      }
      changes.add(change);
      keys.forEach(key -> laneOf.put(key, lane));
    }
    Map<Change, Integer> order = new IdentityHashMap<>();
    for (int i = 0; i < wave.size(); i++) {
      order.put(wave.get(i), i);
    }
    return lanes.values().stream().map(lane -> lane.stream().sorted(java.util.Comparator.comparing(order::get)).toList()).toList();
  }

  private static TreeSet<String> keys(Change change, Machine machine) {
    var keys = new TreeSet<String>();
    for (PlannedStep planned : change.steps()) {
      planned.step().changes().map(machine::real).map(HostPath::toString).ifPresent(keys::add);
      if (planned.step() instanceof Step.Rename rename) {
        keys.add(machine.real(rename.to()).toString());
      }
      if (planned.step() instanceof Step.Download download) {
        keys.add("artifact:" + download.artifact().label());
      }
      if (planned.step() instanceof Step.Run) {
        keys.add("commands");
      }
    }
    keys.add(change.identity().side().word() + ":" + change.identity().whole());
    return keys;
  }
}
