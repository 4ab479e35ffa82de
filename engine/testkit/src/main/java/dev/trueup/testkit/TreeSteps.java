package dev.trueup.testkit;

import static dev.trueup.testkit.Ground.cannot;

import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.host.UnpackedTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Steps that make and remove whole trees are performed here. */
record TreeSteps(Ground ground) {

  private static final String UNPACK = "unpack";
  private static final String REMOVE = "remove";

  Performed unpack(Step.Unpack step) {
    HostPath shown = step.to();
    Lookup found = ground.find(shown, false);
    Optional<Performed> moved = ground.moved(shown, step.expect(), found);
    if (moved.isPresent()) {
      return moved.get();
    }
    String act = "%s %s to".formatted(UNPACK, step.artifact().label());
    return ground.refused(act, shown, found, Type.FILE, Type.DIRECTORY, Type.LINK, Type.SPECIAL).orElseGet(() -> {
      Optional<Offer> offer = ground.world().cache().find(ground.actor(), step.artifact());
      if (offer.isEmpty()) {
        return cannot(act, shown, "it was not downloaded");
      }
      if (offer.get().damaged() || !offer.get().isArtifact()) {
        return cannot(act, shown, "the archive is damaged");
      }
      Performed performed = ground.created(found, ground.parents(found));
      plant(Ground.place(found), offer.get().tree());
      return performed;
    });
  }

  private void plant(String root, List<Clause.Put> tree) {
    String owner = ground.actor().name();
    var sizes = new TreeMap<String, Long>();
    ground.tree().put(root, new Node.Directory(Rights.of(0755, owner)));
    for (Clause.Put put : tree) {
      String path = root + "/" + put.path();
      Rights rights = Rights.of(put.mode().map(FileMode::bits).orElse(World.mode(put.thing())), owner);
      ground.tree().makeParents(path, ground.actor());
      switch (put.thing()) {
        case Clause.Thing.File(byte[] bytes, boolean broken) -> {
          file(path, bytes, rights);
          sizes.put(put.path(), (long) bytes.length);
        }
        case Clause.Thing.Link(String target) -> {
          ground.tree().put(path, new Node.Link(target, rights));
          sizes.put(put.path(), -1L);
        }
        case Clause.Thing.Directory d -> ground.tree().put(path, new Node.Directory(rights));
        case Clause.Thing.Special s -> throw new IllegalArgumentException("no artifact holds a device: " + put.path());
      }
    }
    file(root + "/" + UnpackedTree.LIST, new UnpackedTree(sizes).text().getBytes(StandardCharsets.UTF_8), Rights.of(0644, owner));
  }

  private void file(String path, byte[] bytes, Rights rights) {
    ground.tree().put(path, new Node.File(Content.of(bytes), false, rights, ground.world().tick()));
  }

  /** @param prune takes away what is empty afterwards */
  Performed delete(Step.DeleteTree step, Runnable prune) {
    HostPath shown = step.path();
    Lookup found = ground.find(shown, false);
    if (found instanceof Lookup.Here(String path, Node node)) {
      Optional<Performed> moved = ground.moved(shown, step.expect(), found);
      if (moved.isPresent()) {
        return moved.get();
      }
      if (node.type() != Type.DIRECTORY) {
        return cannot(REMOVE, shown, "it is " + node.type().noun());
      }
      Optional<String> foreign = foreign(path);
      if (foreign.isPresent()) {
        return new Performed.Moved("%s %s.".formatted(shown, foreign.get()));
      }
      if (!ground.tree().mayReplace(path, node, ground.actor())) {
        return cannot(REMOVE, shown, "permission denied");
      }
      ground.tree().remove(path);
    }
    prune.run();
    return Ground.DONE;
  }

  /** Why a tree is not as it was unpacked; what is missing from it is removed already. */
  private Optional<String> foreign(String root) {
    if (!(ground.tree().at(root + "/" + UnpackedTree.LIST).orElse(null) instanceof Node.File list)) {
      return Optional.of("has no list of what was unpacked there");
    }
    Optional<UnpackedTree> unpacked = UnpackedTree.parse(new String(list.content().bytes(), StandardCharsets.UTF_8));
    if (unpacked.isEmpty()) {
      return Optional.of("has no list of what was unpacked there that can be read");
    }
    SortedMap<String, Long> sizes = ground.tree().sizes(root);
    return unpacked.get().firstForeign(sizes).map("holds %s, which was not unpacked there"::formatted)
        .or(() -> unpacked.get().sizes().entrySet().stream()
            .filter(each -> sizes.containsKey(each.getKey()))
            .filter(each -> !each.getValue().equals(sizes.get(each.getKey())) || isYounger(root + "/" + each.getKey(), list))
            .findFirst().map(each -> "holds %s, which was changed since it was unpacked".formatted(each.getKey())));
  }

  private boolean isYounger(String path, Node.File list) {
    return ground.tree().at(path).orElseThrow() instanceof Node.File file && file.modified().isAfter(list.modified());
  }
}
