package dev.trueup.host.local;

import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.UnpackedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entry name is where something of an archive comes to stand in its tree, if it may. */
final class EntryName {

  private EntryName() {}

  /**
   * The path from the tree; empty for the folder that becomes the tree, and the ones above it.
   *
   * @throws BadArchive for a name that leads anywhere else
   */
  static Optional<String> of(Archive.Entry entry, ArchiveForm form) throws BadArchive {
    String name = entry.name();
    if (name.startsWith("/")) {
      throw BadArchive.entry(name, "an absolute name");
    }
    if (name.contains("\\")) {
      throw BadArchive.entry(name, "a name with a backslash in it");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw BadArchive.entry(name, "a name with a control character in it");
    }
    List<String> parts = parts(name);
    List<String> root = parts(form.root());
    if (parts.contains("..")) {
      throw BadArchive.entry(name, "a name that leads out of it");
    }
    if (parts.size() <= root.size() && entry.sort() == Archive.Sort.DIRECTORY && root.subList(0, parts.size()).equals(parts)) {
      return Optional.empty();
    }
    if (parts.size() <= root.size() || !parts.subList(0, root.size()).equals(root)) {
      throw BadArchive.entry(name, "which does not lie in `%s`".formatted(form.root().isEmpty() ? "." : form.root()));
    }
    List<String> inside = new ArrayList<>(parts.subList(root.size(), parts.size()));
    if (entry.sort() != Archive.Sort.DIRECTORY) {
      inside.set(inside.size() - 1, form.renamed().getOrDefault(inside.getLast(), inside.getLast()));
    }
    if (inside.getFirst().equals(UnpackedTree.LIST)) {
      throw BadArchive.entry(name, "a name that trueup's own list has");
    }
    return Optional.of(String.join("/", inside));
  }

  /**
   * Whether a link leads to something in the tree: back to a folder above it, and down from there. Where it goes down it may meet other links;
   * each of them stays inside as well. Back after down is refused: behind such a link nobody knows where that leads.
   *
   * @param name of the link, from the tree
   */
  static boolean staysInside(String name, String target) {
    List<String> parts = parts(target);
    int back = 0;
    while (back < parts.size() && parts.get(back).equals("..")) {
      back++;
    }
    int depth = parts(name).size() - 1;
    return !target.isEmpty() && !target.startsWith("/") && back <= depth && !parts.subList(back, parts.size()).contains("..")
        && target.codePoints().noneMatch(Character::isISOControl);
  }

  private static List<String> parts(String name) {
    return List.of(name.split("/")).stream().filter(part -> !part.isEmpty() && !part.equals(".")).toList();
  }
}
