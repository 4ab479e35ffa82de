package dev.trueup.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import dev.trueup.view.LockView;
import dev.trueup.view.Style;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LockerTest {

  private static final Span PLACE = Span.startOf("trueup.yaml");
  private static final Lock BEFORE = new Lock(new TreeMap<>(Map.of(
      "go.sdk 1.26", facts("version=1.26.7", "linux-amd64.sha256=aa"),
      "go.sdk stable", facts("version=1.27.2", "linux-amd64.sha256=bb"),
      "go.sdk 1.24", facts("version=1.24.9"))));

  @Test
  void everything_is_found_out_anew_and_what_nothing_wants_goes() {
    Relock relock = lock(pin("go.sdk 1.26", "version=1.26.8", "linux-amd64.sha256=cc"), pin("go.sdk stable", "version=1.27.2", "linux-arm64.h1=dd"),
        pin("go.tool example.org/x@latest", "version=v1.0.0")).value().orElseThrow();
    assertEquals(facts("version=1.26.8", "linux-amd64.sha256=cc"), relock.after().pins().get("go.sdk 1.26"));
    assertEquals("""
        - go.sdk 1.24                   1.24.9: nothing wants it any more
        ~ go.sdk 1.26                   1.26.7 -> 1.26.8
        ~ go.sdk stable                 1.27.2, now with linux-arm64.h1
        + go.tool example.org/x@latest  v1.0.0

        1 new, 2 changed, 1 taken out. Written to `trueup.lock`.
        """, new LockView(Style.PLAIN).changes(relock, "trueup.lock"));
  }

  @Test
  void what_was_known_of_the_very_version_stays_where_nobody_answered_for_it() {
    Relock relock = lock(pin("go.sdk stable", "version=1.27.2", "linux-amd64.h1=ee")).value().orElseThrow();
    assertEquals(facts("version=1.27.2", "linux-amd64.sha256=bb", "linux-amd64.h1=ee"), relock.after().pins().get("go.sdk stable"));
  }

  @Test
  void nothing_of_another_version_stays() {
    Relock relock = lock(pin("go.sdk stable", "version=1.28.0")).value().orElseThrow();
    assertEquals(facts("version=1.28.0"), relock.after().pins().get("go.sdk stable"));
  }

  @Test
  void another_sum_of_the_very_version_is_not_believed() {
    Checked<Relock> relock = lock(pin("go.sdk stable", "version=1.27.2", "linux-amd64.sha256=ff"));
    assertTrue(relock.value().isEmpty());
    assertEquals(List.of("lock/contradiction"), relock.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void half_a_lock_is_none_and_the_same_words_are_said_once() {
    Diagnostic silent = Diagnostic.error(Pin.UNANSWERED, "nobody answered", "It is silent.");
    Pin mute = new Pin("go.sdk 1.25", PLACE, facts -> List.of(), host -> Checked.failed(silent));
    Pin other = new Pin("go.sdk 1.24", PLACE, facts -> List.of(), host -> Checked.failed(silent));
    assertEquals(Checked.failed(silent), lock(pin("go.sdk 1.26", "version=1.26.8"), mute, other));
  }

  @Test
  void nothing_to_lock_and_nothing_new_are_said() {
    Relock same = lock(pin("go.sdk 1.26", "version=1.26.7", "linux-amd64.sha256=aa"), pin("go.sdk stable", "version=1.27.2", "linux-amd64.sha256=bb"),
        pin("go.sdk 1.24", "version=1.24.9")).value().orElseThrow();
    assertEquals("`trueup.lock` is as it was: 3 pins, nothing newer.\n", new LockView(Style.PLAIN).changes(same, "trueup.lock"));
    assertEquals("Nothing in the manifest needs a lock.\n",
        new LockView(Style.PLAIN).changes(new Relock(Lock.NONE, Lock.NONE, List.of(), List.of()), "trueup.lock"));
  }

  private static Checked<Relock> lock(Pin... pins) {
    ReadOnlyHost nobody = (ReadOnlyHost) Proxy.newProxyInstance(LockerTest.class.getClassLoader(), new Class<?>[] {ReadOnlyHost.class},
        (self, method, arguments) -> {
          throw new UnsupportedOperationException(method.getName());
        });
    return Locker.lock(List.of(pins), BEFORE, nobody);
  }

  private static Pin pin(String key, String... facts) {
    return new Pin(key, PLACE, recorded -> List.of(), host -> Checked.of(new Pin.Resolved(facts(facts), List.of())));
  }

  private static SortedMap<String, String> facts(String... facts) {
    var all = new TreeMap<String, String>();
    Arrays.stream(facts).map(fact -> fact.split("=", 2)).forEach(fact -> all.put(fact[0], fact[1]));
    return all;
  }
}
