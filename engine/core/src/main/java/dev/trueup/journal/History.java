package dev.trueup.journal;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.value.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A history is what the journal says: what we own, what was interrupted, which runs there were.
 *
 * <p>Read without a lock; a record that another process is just writing is not there yet.
 */
public final class History {

  private final List<Run> runs;
  private final Map<Identity, Owned> owned;
  private final Set<HostPath> created;
  private final Map<Identity, List<Step>> owed;
  private final Map<String, List<Identity>> declares;
  private final RecordLine.Link last;

  private History(List<RecordedRun> recorded, Snapshot snapshot, RecordLine.Link last) {
    var fold = new Fold(snapshot);
    recorded.forEach(fold::take);
    this.runs = recorded.stream().map(RecordedRun::run).toList().reversed();
    this.owned = fold.owned();
    this.created = fold.created().all();
    this.owed = fold.owed().all();
    this.declares = new TreeMap<>(snapshot.declares());
    this.last = last;
    for (Run run : runs.reversed()) {
      if (!run.isUndo() && !isUndone(run)) {
        declares.put(run.head().manifest(), run.head().declares());
      }
    }
  }

  /** An empty history where there is no journal yet; a diagnostic where there is one that cannot be trusted. */
  public static Checked<History> read(StateDirectory state) {
    return JournalFile.read(state).then(file -> JournalReader.records(state, file).map(records -> of(records, file.last())));
  }

  static History of(List<JournalRecord> records, RecordLine.Link last) {
    Snapshot snapshot =
        !records.isEmpty() && records.getFirst() instanceof JournalRecord.Opening opening ? opening.snapshot() : Snapshot.NONE;
    return new History(RecordedRun.of(records), snapshot, last);
  }

  /** Newest first; after a compaction the last {@value Compaction#RUNS} at least. */
  public List<Run> runs() {
    return runs;
  }

  public Optional<Run> run(String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  public Map<Identity, Owned> owned() {
    return owned;
  }

  /** What this manifest, given by its absolute path, declared when it was last changed or adopted. */
  public List<Owned> owned(String manifest) {
    return owned.values().stream().filter(thing -> thing.manifest().equals(manifest)).toList();
  }

  /** The manifest's latest run, where that was cut off. Whoever is running at this moment looks the same: see {@link Holder#read}. */
  public Optional<Run> interrupted(String manifest) {
    return latest(manifest).filter(Run::isInterrupted);
  }

  /** Files and folders that trueup created and has not deleted since. */
  public Set<HostPath> created() {
    return created;
  }

  /** For each identity the paths of the manifests that declare it: in their latest run that is neither an undo nor undone. */
  public Map<Identity, Set<String>> declaredBy() {
    var by = new TreeMap<Identity, Set<String>>();
    declares.forEach((manifest, identities) ->
        identities.forEach(identity -> by.computeIfAbsent(identity, i -> new TreeSet<>()).add(manifest)));
    return by;
  }

  /** The other manifests that declare the thing: while there is one it does not go back. */
  public Set<String> declaredElsewhere(Identity identity, String manifest) {
    var others = new TreeSet<>(declaredBy().getOrDefault(identity, Set.of()));
    others.remove(manifest);
    return others;
  }

  /**
   * What an undo takes back: the manifest's latest run that changed something and is neither an undo nor undone, and behind it the
   * interrupted runs that it went on with. Newest first; empty where there is nothing to undo.
   */
  public List<Run> latestUndoable(String manifest) {
    return runs.stream()
        .filter(run -> run.head().manifest().equals(manifest) && !run.isUndo() && !isUndone(run))
        .filter(run -> withContinued(run).stream().anyMatch(Run::changedSomething))
        .findFirst().map(this::withContinued).orElse(List.of());
  }

  /** A run and, behind it, the interrupted runs that it went on with. */
  public List<Run> withContinued(Run run) {
    var chain = new ArrayList<Run>();
    for (Optional<Run> next = Optional.of(run); next.isPresent() && !chain.contains(next.get());
        next = next.get().head().continues().flatMap(this::run)) {
      chain.add(next.get());
    }
    return chain;
  }

  /** Commands of a change that was cut off or failed, which are not known to have run: planned again though the thing itself is right. */
  public List<Step> owed(Identity identity) {
    return owed.getOrDefault(identity, List.of());
  }

  /** True where an undo of the run, or of a run that went on with it, was done. */
  public boolean isUndone(Run run) {
    return runs.stream()
        .filter(undo -> undo.ended().filter(end -> end.result().equals("done")).isPresent())
        .flatMap(undo -> undo.head().undoes().stream())
        .flatMap(undone -> run(undone).stream())
        .anyMatch(undone -> withContinued(undone).contains(run));
  }

  /** Whether nothing was recorded since this was read. */
  boolean endsAt(RecordLine.Link link) {
    return last.equals(link);
  }

  Snapshot snapshot() {
    return new Snapshot(List.copyOf(owned.values()), List.copyOf(created), owed, declares);
  }

  private Optional<Run> latest(String manifest) {
    return runs.stream().filter(run -> run.head().manifest().equals(manifest)).findFirst();
  }
}
