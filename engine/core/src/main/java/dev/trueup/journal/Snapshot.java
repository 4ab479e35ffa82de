package dev.trueup.journal;

import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.value.Identity;
import java.util.List;
import java.util.Map;

/**
 * A snapshot is what all runs say together that a compaction dropped.
 *
 * @param created paths that trueup created and has not deleted since
 * @param owed steps that changes which never ended still owe
 * @param declares per manifest path what its latest run declared
 */
record Snapshot(List<Owned> owned, List<HostPath> created, Map<Identity, List<Step>> owed, Map<String, List<Identity>> declares) {

  static final Snapshot NONE = new Snapshot(List.of(), List.of(), Map.of(), Map.of());

  Snapshot {
    owned = List.copyOf(owned);
    created = List.copyOf(created);
    owed = Map.copyOf(owed);
    declares = Map.copyOf(declares);
  }
}
