package dev.trueup.provider;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Artifact;
import dev.trueup.host.Command;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A pin is something that a manifest leaves open or takes on trust, and that {@code trueup lock} finds out: which version is {@code 1.26}, what
 * the archive's SHA-256 is. What is found out are facts, and they stand in the lock.
 *
 * <p>The fact {@value #VERSION} is the one that people know a pin by, and every pin should have it. {@code lock} shows it, and while it stays the
 * same, so do all others: those that nobody answered this time are kept, and one that is answered differently is an error, so nothing is
 * written. A pin without it is shown without a version, and whatever was known of it is replaced.
 *
 * @param key unique in a manifest, exactly two words: what it is and which one, {@code go.sdk 1.26}
 * @param place where the manifest wants it
 * @param judge for {@code lock --check}: why the facts in the lock will not do, without asking anybody; clauses: "it has no sum for
 *     linux-arm64". Empty where they will
 * @param remarks for {@code lock --check}: what people should know of facts that will do, likewise; what {@code lock} may be unable to find out
 *     is a remark and no fault, or no lock would ever do
 * @param resolve for {@code lock}: finds it out by the {@link ReadOnlyHost#network} of a host that may talk; may run side by side with other
 *     pins. What nobody answered is a warning and left out; an error where nothing can be said at all, with the code {@link #UNANSWERED}
 *     where the reason is that nobody answered. One error of one pin, and no lock is written
 */
public record Pin(
    String key, Span place, Function<SortedMap<String, String>, List<String>> judge,
    Function<SortedMap<String, String>, List<String>> remarks, Function<ReadOnlyHost, Checked<Resolved>> resolve) {

  /** The fact that people know a pin by. */
  public static final String VERSION = "version";

  /**
   * The code of a mistake that says that nobody answered: there is no network, or everybody who could know is silent. Its detail is a line
   * for each who was asked, since {@code lock} says those of all pins at once.
   */
  public static final String UNANSWERED = "lock/unanswered";

  /** A pin whose facts leave nothing to remark. */
  public Pin(String key, Span place, Function<SortedMap<String, String>, List<String>> judge, Function<ReadOnlyHost, Checked<Resolved>> resolve) {
    this(key, place, judge, facts -> List.of(), resolve);
  }

  public Pin {
    if (!key.matches("\\S+ \\S+")) {
      throw new IllegalArgumentException("a pin's key is two words: " + key);
    }
  }

  /**
   * A gathering is a command that fills a folder for a machine without a network: with the modules of a tool.
   *
   * @param label what it brings, for people
   * @param command fills the folder, with the user's own rights; empty where what it takes is not on this machine
   * @param without why it is left out then, a clause: "there is no `go` on this machine"
   * @param use how the other machine is told of it, for the folder: a line of a manifest
   */
  public record Gathering(
      String label, BiFunction<HostPath, ReadOnlyHost, Optional<Command>> command, String without, Function<HostPath, String> use) {}

  /**
   * What was found out.
   *
   * @param facts a name of one word, and a value of one line: {@code linux-amd64.sha256}
   * @param artifacts what a machine without a network would need: fetched by {@code lock --download}
   * @param gatherings what else it would need
   */
  public record Resolved(SortedMap<String, String> facts, List<Artifact> artifacts, List<Gathering> gatherings) {

    public Resolved(SortedMap<String, String> facts, List<Artifact> artifacts) {
      this(facts, artifacts, List.of());
    }

    public Resolved {
      gatherings = List.copyOf(gatherings);
      facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
      artifacts = List.copyOf(artifacts);
    }
  }
}
