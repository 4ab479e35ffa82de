package dev.trueup.plan;

import dev.trueup.journal.Adopted;
import dev.trueup.journal.Before;
import dev.trueup.journal.History;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Handed on are the owned things that one project lets go of and another one declares: they change hands without a step.
 *
 * @param manifest absolute path of the manifest that lets go
 */
record HandedOn(History history, String manifest) {

  List<Adopted> among(List<Item> items) {
    List<Adopted> adopted = new ArrayList<>();
    for (Item item : items) {
      if (item.goal() instanceof Item.Goal.LetGo(Optional<String> heir) && heir.isPresent()) {
        item.owned().flatMap(this::adopted).ifPresent(adopted::add);
      }
    }
    return adopted;
  }

  private Optional<Adopted> adopted(Owned owned) {
    return history.declaredElsewhere(owned.identity(), manifest).stream().findFirst().map(other -> new Adopted(
        owned.identity(), owned.address(), other, project(other), owned.needs(), owned.whenRemoved(), new Before.Unseen()));
  }

  private String project(String path) {
    return history.runs().stream().map(Run::head).filter(head -> head.manifest().equals(path)).map(head -> head.project())
        .findFirst().orElse("");
  }
}
