package dev.trueup.provider.environment;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Observation;
import dev.trueup.value.KindName;
import dev.trueup.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kind {@code path-entry}: a folder on PATH, in front of what is there or behind it. */
final class PathEntryKind {

  static final KindName NAME = new KindName("path-entry");

  static final ScopedEntryKind KIND = new ScopedEntryKind(
      NAME,
      "A folder on PATH, for shells, for this user's services or for all login shells.",
      """
      env:
        path:
          - ~/go/bin
          - { value: ~/bin, at: front, scope: user }
      """,
      PathEntryKind::remark);

  private PathEntryKind() {}

  private static Observation<ScopedEntryState, Exposure> remark(
      Observation<ScopedEntryState, Exposure> bare, ScopedEntryState desired, ReadOnlyHost host) {
    var observation = Audience.remark(bare, desired, host);
    if (desired.scope() == Scope.SERVICES) {
      return observation;
    }
    for (ProfileScan.Assignment assignment : Rivals.inProfiles(desired, host)) {
      if (!assignment.word().contains("PATH")) {
        observation = observation.with(Wording.pathSetAnew(assignment.place()));
      }
      for (HostPath folder : inFront(assignment.word(), host.machine())) {
        Optional<String> program = shared(desired, folder, host);
        if (program.isPresent() && desired.value().equals(Value.text("front"))) {
          observation = observation.with(Wording.foundBefore(assignment.place(), folder, program.get()));
        }
      }
    }
    return observation;
  }

  /** The folders that an assignment puts before what is on PATH already; those that a shell would have to work out are left out. */
  private static List<HostPath> inFront(String word, Machine machine) {
    String text = word.replaceAll("[\"']", "").replace("${", "$").replace("}", "");
    int old = text.indexOf("$PATH");
    return Arrays.stream(text.substring(0, Math.max(0, old)).split(":"))
        .map(folder -> folder.replaceFirst("^\\$HOME(?=/|$)", "~"))
        .filter(folder -> folder.matches("[~/][^$`]*") && !folder.matches("~[^/].*"))
        .map(machine::path)
        .toList();
  }

  /** A program that both folders have. */
  private static Optional<String> shared(ScopedEntryState desired, HostPath folder, ReadOnlyHost host) {
    HostPath ours = host.machine().path(desired.entry().key().last());
    List<String> theirs = ours.equals(folder) ? List.of() : host.list(folder);
    return host.list(ours).stream().filter(theirs::contains).findFirst();
  }
}
