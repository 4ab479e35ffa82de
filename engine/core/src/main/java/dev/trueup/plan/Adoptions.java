package dev.trueup.plan;

import dev.trueup.journal.Adopted;
import dev.trueup.journal.Before;
import dev.trueup.journal.History;
import dev.trueup.journal.Owned;
import dev.trueup.manifest.Manifest;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adoptions are the owned things that change their name, their terms or the place of their manifest without a step.
 *
 * @param earlierPlaces where the manifest lay before it was moved
 */
record Adoptions(History history, Manifest manifest, Set<String> earlierPlaces) {

  List<Adopted> among(List<Item> items, List<Change> changes) {
    List<Adopted> adopted = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Owned owned = item.owned().orElse(null);
      if (owned == null) {
        continue;
      }
      if (changes.get(i).action() == Action.KEEP && !item.isLeaving() 
          && (owned.manifest().equals(manifest.path()) || earlierPlaces.contains(owned.manifest()))) {
        renamed(item, owned).ifPresent(adopted::add);
      }
    }
    return adopted;
  }

  private Optional<Adopted> renamed(Item item, Owned owned) {
    String whenRemoved = item.declared().map(Resource::terms).flatMap(Terms::whenRemoved).orElse(item.kind().whenRemoved()).word();
    boolean same = owned.address().equals(item.address()) && owned.whenRemoved().equals(whenRemoved)
        && owned.project().equals(manifest.name()) && owned.manifest().equals(manifest.path());
    return same ? Optional.empty() : Optional.of(new Adopted(item.identity(), item.address(), manifest.path(), manifest.name(),
        item.needs(), whenRemoved, new Before.Unseen()));
  }
}
