package dev.trueup.plan;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.host.Content;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.journal.Adopted;
import dev.trueup.journal.Before;
import dev.trueup.journal.History;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import dev.trueup.manifest.Manifest;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import dev.trueup.value.Side;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A planner makes plans: towards a manifest, back from a run, and out of trueup's care.
 *
 * @param host a fresh examination of the machine
 * @param contents the journal's store of earlier contents
 * @param version of this trueup
 * @param secondLook how {@code --recheck} sees what only a privilege can see
 */
public record Planner(
    Catalog catalog, ReadOnlyHost host, History history, Function<Value.Blob, Optional<Content>> contents, Sealer sealer, String version,
    SecondLook secondLook) {

  /** What must happen so that the machine is as the manifest says, and so that what left the manifest goes back. */
  public Checked<Plan> apply(Manifest manifest, Selection selection) {
    List<Diagnostic> warnings = new ArrayList<>(manifest.warnings());
    List<Item> items = new ArrayList<>();
    Set<Identity> declared = new HashSet<>();
    for (Manifest.Declared resource : manifest.resources()) {
      Item item = declared(resource);
      declared.add(item.identity());
      items.add(item);
      otherOwner(item, manifest).ifPresent(warnings::add);
    }
    List<Lost> lost = new ArrayList<>();
    List<Item> all = leaving(manifest.path(), declared, lost);
    earlierPlaces(manifest).forEach(place -> all.addAll(leaving(place, declared, lost)));
    all.addAll(items);
    warnings.addAll(Lost.warnings(lost, catalog.refused()));
    for (Provider provider : catalog.providers()) {
      warnings.addAll(provider.review(manifest.resources().stream().<Resource<?>>map(d -> d.resource()).toList(), machine()));
    }
    if (warnings.stream().anyMatch(Diagnostic::isError)) {
      return Checked.failed(warnings);
    }
    Optional<Run> interrupted = history.interrupted(manifest.path());
    return Order.of(all, machine())
        .then(ordered -> new Selector(catalog).select(ordered, selection))
        .then(ordered -> changes(ordered, selection.recheck()).map(changes -> new Plan("apply", subject(manifest), changes,
            manifest.notForThisMachine(), List.copyOf(declared), interrupted.map(Run::id), Optional.empty(), warnings,
            adoptions(manifest, ordered, changes))));
  }

  private List<Adopted> adoptions(Manifest manifest, List<Item> ordered, List<Change> changes) {
    return Stream.concat(new HandedOn(history, manifest.path()).among(ordered).stream(),
        new Adoptions(history, manifest, earlierPlaces(manifest)).among(ordered, changes).stream()).toList();
  }

  /**
   * What must happen so that everything that a run changed is again as it was before that run.
   *
   * @param runs the run and those that were cut off before it and that it continued, newest first
   */
  public Checked<Plan> undo(List<Run> runs) {
    Run newest = runs.getFirst();
    List<Diagnostic> warnings = new ArrayList<>();
    Map<Identity, Item> items = new LinkedHashMap<>();
    for (Run run : runs) {
      for (Run.RunChange change : run.changes().reversed()) {
        if (change.touchedTheMachine()) {
          undone(run, change, items.get(change.begun().identity()), warnings).ifPresent(item -> items.put(item.identity(), item));
        }
      }
    }
    return Order.of(List.copyOf(items.values()), machine()).then(ordered -> changes(ordered, false).map(changes -> new Plan("undo",
        subject(newest), changes, List.of(), newest.head().declares(), Optional.empty(), Optional.of(newest.id()), warnings,
        new HandedOn(history, newest.head().manifest()).among(ordered))));
  }

  /**
   * What must happen so that nothing of a manifest is managed any more.
   *
   * @param manifest absolute path
   * @param restore whether what was there before is put back; else everything stays as it is
   */
  public Checked<Plan> release(String manifest, boolean restore, Selection selection) {
    List<Item> items = Stream.concat(leaving(manifest, Set.of(), new ArrayList<>()).stream(), lost(manifest).stream())
        .map(item -> restore ? restored(item) : with(item, new Item.Goal.LetGo(Optional.empty()))).toList();
    String project = history.owned(manifest).stream().map(Owned::project).findFirst().orElse("");
    Plan.Subject subject = new Plan.Subject(project, manifest, shown(manifest), "", List.of(), machine().words(), machine().home(), version);
    return Order.of(items, machine())
        .then(ordered -> new Selector(catalog).select(ordered, selection))
        .then(ordered -> changes(ordered, false).map(changes -> new Plan("release", subject, changes, List.of(), List.of(), Optional.empty(),
            Optional.empty(), List.of(), new HandedOn(history, manifest).among(ordered))));
  }

  private Machine machine() {
    return host.machine();
  }

  private Item declared(Manifest.Declared declared) {
    Resource<?> resource = declared.resource();
    Kind<?, ?> kind = catalog.kind(resource.kind())
        .orElseThrow(() -> new IllegalStateException("a section made a resource of the unknown kind " + resource.kind()));
    Identity identity = identity(kind, resource.desired());
    Item.Goal goal = resource.terms().absent() ? new Item.Goal.Away() : new Item.Goal.AsDeclared();
    Optional<Owned> owned = Optional.ofNullable(history.owned().get(identity));
    return new Item(resource.address(), kind, asked(resource, kind, owned), identity, goal, owned,
        Optional.of(resource), declared.others(), declared.section(), List.of());
  }

  /** Of a thing that is to be away the manifest only has the name; that what stands there is a secret we know from having written it. */
  private static State asked(Resource<?> resource, Kind<?, ?> kind, Optional<Owned> owned) {
    return owned.filter(ours -> resource.terms().absent() && ours.address().kind().equals(resource.kind()))
        .filter(ours -> ours.desired().filter(Secrets::in).isPresent())
        .<State>map(ours -> known(kind, ours)).orElse(resource.desired());
  }

  /** What we own for this manifest and it does not declare any more, latest first. */
  private List<Item> leaving(String manifest, Set<Identity> declared, List<Lost> lost) {
    List<Item> leaving = new ArrayList<>();
    for (Owned owned : history.owned(manifest).reversed()) {
      if (declared.contains(owned.identity())) {
        continue;
      }
      Optional<Kind<?, ?>> kind = catalog.kind(owned.address().kind());
      if (kind.isEmpty()) {
        lost.add(new Lost(owned.address(), owned.plugin()));
        continue;
      }
      Optional<String> heir = heir(owned.identity(), manifest);
      Item.Goal goal = heir.isPresent() ? new Item.Goal.LetGo(heir.map(this::shown)) : new Item.Goal.Left();
      leaving.add(new Item(owned.address(), kind.get(), known(kind.get(), owned), owned.identity(), goal, Optional.of(owned),
          Optional.empty(), List.of(), "", owned.needs()));
    }
    return leaving;
  }

  /** Where the manifest lay before somebody moved it: paths of the same project at which nothing is any more. */
  private Set<String> earlierPlaces(Manifest manifest) {
    return history.owned().values().stream()
        .filter(owned -> owned.project().equals(manifest.name()) && !owned.manifest().equals(manifest.path()))
        .map(Owned::manifest).filter(this::isGone).collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isGone(String manifest) {
    return host.stat(machine().path(manifest)).is(FileStat.Type.MISSING);
  }

  /** What nobody here knows the kind of: it can be let go of, and nothing else. */
  private List<Item> lost(String manifest) {
    return history.owned(manifest).stream().filter(owned -> catalog.kind(owned.address().kind()).isEmpty()).map(owned -> {
      Kind<?, ?> kind = new LostKind(owned.address().kind(), owned.plugin(), catalog.refused());
      return new Item(owned.address(), kind, known(kind, owned), owned.identity(), new Item.Goal.Left(), Optional.of(owned),
          Optional.empty(), List.of(), "", owned.needs());
    }).toList();
  }

  /** What its terms or its kind would keep goes back too: that is what was asked for. */
  private static Item restored(Item item) {
    if (item.goal() instanceof Item.Goal.LetGo) {
      return item;
    }
    Optional<Owned> owned = item.owned().map(Owned::restoredWhenRemoved);
    return new Item(item.address(), item.kind(), item.state(), item.identity(), new Item.Goal.Left(), owned, item.declared(), item.others(),
        item.section(), item.needs());
  }

  private static Item with(Item item, Item.Goal goal) {
    return new Item(item.address(), item.kind(), item.state(), item.identity(), goal, item.owned(), item.declared(), item.others(),
        item.section(), item.needs());
  }

  /** The state that names a recorded thing: as we left it, else as it was asked for, else as it was before us. */
  private static State known(Kind<?, ?> kind, Owned owned) {
    Attributes attributes = owned.left() instanceof Before.Present(Attributes left) ? left
        : owned.desired().orElse(owned.origin() instanceof Before.Present(Attributes origin) ? origin : Attributes.NONE);
    return kind.parse(owned.stateVersion(), attributes);
  }

  private Optional<Item> undone(Run run, Run.RunChange change, @org.jspecify.annotations.Nullable Item newer, List<Diagnostic> warnings) {
    var begun = change.begun();
    Kind<?, ?> kind = catalog.kind(begun.address().kind())
        .orElseGet(() -> new LostKind(begun.address().kind(), begun.plugin(), catalog.refused()));
    Optional<String> later = laterChange(run, begun.identity());
    if (newer == null && later.isPresent()) {
      warnings.add(Diagnostic.warning("plan/changed-later", "a later run changed the same thing",
          "`%s` was changed again by run %s, so it stays as it is. Undo that run first.".formatted(begun.address(), later.get())));
      return Optional.empty();
    }
    List<Run.RunChange> changes = new ArrayList<>();
    if (newer != null && newer.goal() instanceof Item.Goal.BeforeRun(List<Run.RunChange> newerChanges, var standing)) {
      changes.addAll(newerChanges);
    }
    changes.add(change);
    Optional<String> heir = heir(begun.identity(), run.head().manifest());
    Item.Goal goal = heir.isPresent() ? new Item.Goal.LetGo(heir.map(this::shown)) : new Item.Goal.BeforeRun(changes, standing(begun.identity()));
    Attributes named = begun.desired()
        .orElse(begun.before() instanceof Before.Present(Attributes before) ? before : Attributes.NONE);
    return Optional.of(new Item(begun.address(), kind, kind.parse(begun.stateVersion(), named), begun.identity(),
        goal, Optional.ofNullable(history.owned().get(begun.identity())), Optional.empty(), List.of(), "",
        begun.needs()));
  }

  /** Another manifest that is there and declares the thing: while there is one it does not go back, it changes hands. */
  private Optional<String> heir(Identity identity, String manifest) {
    return history.declaredElsewhere(identity, manifest).stream().filter(other -> !isGone(other)).findFirst();
  }

  /** What an apply left last; what an undo put back may be somebody else's. */
  private Optional<Before> standing(Identity identity) {
    return Optional.ofNullable(history.owned().get(identity))
        .filter(owned -> history.run(owned.last()).filter(last -> !last.isUndo()).isPresent()).map(Owned::left);
  }

  /** The run, if any, that changed the thing after this one and still stands. */
  private Optional<String> laterChange(Run run, Identity identity) {
    return history.runs().stream()
        .takeWhile(later -> !later.id().equals(run.id()))
        .filter(later -> !later.isUndo() && !history.isUndone(later))
        .filter(later -> later.changes().stream()
            .anyMatch(change -> change.begun().identity().equals(identity) && change.touchedTheMachine()))
        .map(Run::id).findFirst();
  }

  private Optional<Diagnostic> otherOwner(Item item, Manifest manifest) {
    return item.owned().filter(owned -> !owned.manifest().equals(manifest.path()) && !earlierPlaces(manifest).contains(owned.manifest()))
        .map(owned -> Diagnostic.warning("plan/owned-elsewhere", "another project manages the same thing",
                "`%s` is managed by project `%s` (%s) as well. Where the two disagree, each apply undoes the other's."
                    .formatted(item.address(), owned.project(), owned.manifest()))
            .at(item.declared().orElseThrow().origin().place()));
  }

  private Checked<List<Change>> changes(List<Item> items, boolean recheck) {
    List<Observation<?, ?>> observations =
        new ArrayList<>(new Examiner(host).examine(items.stream().map(i -> new Examiner.Subject(i.kind(), i.state())).toList()));
    List<Integer> hidden = IntStream.range(0, items.size())
        .filter(i -> observations.get(i).finding() instanceof Finding.Hidden<?>).boxed().toList();
    if (!recheck || hidden.isEmpty()) {
      return Checked.of(changes(items, observations, Set.of()));
    }
    return secondLook.look(hidden.stream().map(items::get).map(i -> new SecondLook.Subject(i.identity(), i.kind(), i.state())).toList())
        .map(looked -> {
          for (int i = 0; i < hidden.size(); i++) {
            observations.set(hidden.get(i), joined(observations.get(hidden.get(i)), looked.get(i)));
          }
          return changes(items, observations, Set.copyOf(hidden));
        });
  }

  /** What the privilege saw, with the evidence of the first look, which is of the kind's own type. */
  @SuppressWarnings("unchecked")
  private static <S extends State, E extends Record> Observation<S, E> joined(Observation<S, E> first, Observation<?, ?> looked) {
    return new Observation<>((Finding<S>) looked.finding(), first.evidence(), first.notes(), first.pending());
  }

  private List<Change> changes(List<Item> items, List<Observation<?, ?>> observations, Set<Integer> looked) {
    ChangeMaker maker = new ChangeMaker(machine(), sealer, new Comparison(sealer),
        new Prescriber(machine(), new Overlay(host, sealer), madeOnTheWay(), contents), history);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      changes.add(withCodeAsRoot(maker.change(items.get(i), observations.get(i), looked.contains(i))));
    }
    return Hindered.among(changes);
  }

  /** Says of what a plug-in may have to look at as root that this is so. */
  private Change withCodeAsRoot(Change change) {
    boolean asRoot = !machine().isRoot() && (change.privilege() == Privilege.ROOT || change.seen().isThroughPrivilege());
    return catalog.plugin(change.address().kind()).filter(plugin -> asRoot).map(plugin -> change.with(Note.of("plan/plugin-as-root",
        "Where only root can see the result, code of plug-in `%s` (%s) looks at it as root.".formatted(plugin.name(), machine().path(plugin.folder()).text())))).orElse(change);
  }

  /** Folders and files that were made for something else: what is declared in its own right goes by its own change. */
  private Set<HostPath> madeOnTheWay() {
    Set<HostPath> made = new HashSet<>(history.created());
    history.owned().keySet().stream().filter(identity -> identity.side() == Side.LINUX && identity.part().isEmpty())
        .filter(identity -> identity.whole().matches("[~/].*")).forEach(identity -> made.remove(HostPath.linux(identity.whole())));
    return made;
  }

  private Plan.Subject subject(Manifest manifest) {
    return new Plan.Subject(manifest.name(), manifest.path(), manifest.shown(), manifest.sha256(), manifest.layers(), machine().words(),
        machine().home(), version);
  }

  /** A recorded path as people read it. */
  private String shown(String manifest) {
    return machine().path(manifest).text();
  }

  private Plan.Subject subject(Run run) {
    return new Plan.Subject(run.head().project(), run.head().manifest(), shown(run.head().manifest()), "", List.of(), machine().words(),
        machine().home(), version);
  }

  private Identity identity(Kind<?, ?> kind, State state) {
    return typed(kind, state, machine());
  }

  @SuppressWarnings("unchecked")
  private static <S extends State> Identity typed(Kind<S, ?> kind, State state, Machine machine) {
    return kind.identity((S) state, machine);
  }
}
