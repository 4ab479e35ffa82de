package dev.trueup.journal;

import dev.trueup.value.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The head of a run.
 *
 * @param id sortable and short enough to type: {@code 20261124-1}
 * @param command {@code apply}, {@code undo}, {@code release}
 * @param project the manifest's {@code name}
 * @param manifest absolute path of the manifest
 * @param version of the trueup that ran
 * @param continues the interrupted run whose work this one goes on with
 * @param undoes the run this one takes back
 * @param declares everything the manifest asked for, changed or not: what another manifest's removal must leave alone
 */
public record RunRecord(
    String id, Instant started, String command, String project, String manifest, String version, Optional<String> continues,
    Optional<String> undoes, List<Identity> declares) {

  public RunRecord {
    declares = List.copyOf(declares);
  }
}
