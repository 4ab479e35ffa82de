package dev.trueup.lock;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Artifact;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A locker finds out what pins come to. All of them anew each time: a lock is as of one day. */
public final class Locker {

  private Locker() {}

  /**
   * @param talking a host that may talk
   * @return no value where anything could not be found out: half a lock is none
   */
  public static Checked<Relock> lock(List<Pin> pins, Lock before, ReadOnlyHost talking) {
    Map<Pin, Checked<Pin.Resolved>> found = resolved(pins, talking);
    var said = new LinkedHashMap<String, Diagnostic>();
    var locked = new TreeMap<String, SortedMap<String, String>>();
    var artifacts = new ArrayList<Artifact>();
    var gatherings = new ArrayList<Pin.Gathering>();
    found.forEach((pin, checked) -> {
      checked.diagnostics().forEach(each -> keep(said, each));
      checked.value().ifPresent(resolved -> {
        SortedMap<String, String> recorded = before.pins().getOrDefault(pin.key(), Collections.emptySortedMap());
        contradiction(pin, recorded, resolved.facts()).ifPresent(each -> keep(said, each));
        locked.put(pin.key(), joined(recorded, resolved.facts()));
        artifacts.addAll(resolved.artifacts());
        gatherings.addAll(resolved.gatherings());
      });
    });
    List<Diagnostic> diagnostics = said.values().stream().sorted(Diagnostic.BY_PLACE).toList();
    boolean whole = diagnostics.stream().noneMatch(Diagnostic::isError);
    return whole
        ? Checked.of(new Relock(before, new Lock(locked), artifacts.stream().distinct().toList(), gatherings), diagnostics)
        : Checked.failed(diagnostics);
  }

  /** What is said of many pins in the same words is said once, at the first. */
  private static void keep(Map<String, Diagnostic> said, Diagnostic diagnostic) {
    said.putIfAbsent(diagnostic.code() + " " + diagnostic.summary() + " " + diagnostic.detail(), diagnostic);
  }

  /** What was known of this very version and was not answered this time stays: it cannot have changed. */
  private static SortedMap<String, String> joined(SortedMap<String, String> before, SortedMap<String, String> now) {
    var joined = new TreeMap<String, String>();
    if (PinChange.sameVersion(before, now)) {
      joined.putAll(before);
    }
    joined.putAll(now);
    return joined;
  }

  private static Optional<Diagnostic> contradiction(Pin pin, SortedMap<String, String> before, SortedMap<String, String> now) {
    if (!PinChange.sameVersion(before, now)) {
      return Optional.empty();
    }
    return now.entrySet().stream().filter(fact -> before.containsKey(fact.getKey()) && !before.get(fact.getKey()).equals(fact.getValue()))
        .findFirst()
        .map(fact -> Diagnostic.error("lock/contradiction", "what was locked is answered differently now",
            ("`%s` of `%s` %s was `%s` and is said to be `%s`. What is published does not change, so somebody is wrong, or wants you to take"
                + " something else. Where you know why, take that line out of the lock and lock again.").formatted(
                fact.getKey(), pin.key(), now.get(Pin.VERSION), before.get(fact.getKey()), fact.getValue())).at(pin.place()));
  }

  private static Map<Pin, Checked<Pin.Resolved>> resolved(List<Pin> pins, ReadOnlyHost talking) {
    var found = new LinkedHashMap<Pin, Checked<Pin.Resolved>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new LinkedHashMap<Pin, Future<Checked<Pin.Resolved>>>();
      pins.forEach(pin -> asked.put(pin, threads.submit((Callable<Checked<Pin.Resolved>>) () -> pin.resolve().apply(talking))));
      asked.forEach((pin, answer) -> found.put(pin, await(answer)));
    }
    return found;
  }

  private static <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while locking", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(failed.getCause());
    }
  }
}
