package dev.trueup.provider.environment;

import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Observation;
import dev.trueup.value.KindName;

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
    }
    return observation;
  }
}
