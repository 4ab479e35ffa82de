package dev.trueup.lock;

import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Judges a lock by the manifest alone. */
public final class LockCheck {

  private LockCheck() {}

  /**
   * One thing about a lock: that makes it out of date, or a remark.
   *
   * @param pin its key
   * @param text a clause: "it has no sum for linux-arm64"
   */
  public record Reason(String pin, String text) {}

  /** Everything; empty where the lock will do. */
  public static List<Reason> reasons(List<Pin> pins, Lock lock) {
    var reasons = new ArrayList<Reason>();
    for (Pin pin : pins) {
      SortedMap<String, String> facts = lock.pins().get(pin.key());
      if (facts == null) {
        reasons.add(new Reason(pin.key(), "not locked; wanted at " + pin.place().place()));
      } else {
        pin.judge().apply(facts).forEach(fault -> reasons.add(new Reason(pin.key(), fault)));
      }
    }
    var wanted = pins.stream().map(Pin::key).collect(Collectors.toSet());
    lock.pins().keySet().stream().filter(key -> !wanted.contains(key)).forEach(key -> reasons.add(new Reason(key, "nothing wants it any more")));
    return List.copyOf(reasons);
  }

  /** What people should know of a lock that will do. */
  public static List<Reason> remarks(List<Pin> pins, Lock lock) {
    return pins.stream().filter(pin -> lock.pins().containsKey(pin.key()))
        .flatMap(pin -> pin.remarks().apply(lock.pins().get(pin.key())).stream().map(remark -> new Reason(pin.key(), remark))).toList();
  }
}
