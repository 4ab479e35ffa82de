package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.provider.environment.PathEntries;
import dev.trueup.provider.files.LinkKind;
import dev.trueup.provider.files.LinkState;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * An SDK layout is what stands beside the trees: the link to the current one, and the folder of commands.
 *
 * @param root the folder of trees
 * @param current the link to the tree of {@code release}
 * @param sdk the entry that asks for all this
 */
record SdkLayout(HostPath root, HostPath current, GoVersion release, Entry sdk) {

  /** The folder of commands, which is put on PATH. */
  HostPath bin() {
    return root.child("bin");
  }

  HostPath tree() {
    return tree(release);
  }

  private HostPath tree(GoVersion version) {
    return root.child("go" + version);
  }

  /** What is wrong with the place of the link. */
  List<Diagnostic> mistakes(List<GoVersion> all) {
    boolean taken = current.equals(root) || root.isBelow(current) || current.equals(bin()) || current.isBelow(bin())
        || all.stream().map(this::tree).anyMatch(tree -> current.equals(tree) || current.isBelow(tree));
    return taken ? List.of(SdkWords.currentInTheWay()) : List.of();
  }

  /** The link to the current tree, and the commands: its {@code go} and {@code gofmt}, and each other release under its own name. */
  List<Resource<?>> links(List<GoVersion> others) {
    var links = new ArrayList<Resource<?>>();
    boolean inside = current.parent().filter(root::equals).isPresent();
    links.add(link(current, inside ? tree().name() : tree().text(), sdk.truth("replace").orElse(false)));
    String through = inside ? "../" + current.name() : current.text();
    for (String command : List.of("go", "gofmt")) {
      links.add(link(bin().child(command), through + "/bin/" + command, false));
    }
    for (GoVersion other : others) {
      links.add(link(bin().child("go" + other), "../" + tree(other).name() + "/bin/go", false));
    }
    return links;
  }

  private Resource<?> link(HostPath path, String to, boolean replace) {
    return new Resource<>(
        new ResourceAddress(LinkKind.NAME, path.text()), new LinkState(path, to, replace), sdk.terms(), Origin.declared(sdk.span()));
  }

  /** The folder of commands in front of PATH. */
  List<Resource<?>> onPath(Machine machine) {
    var by = new ResourceAddress(SdkKind.NAME, release.toString());
    return PathEntries.inFront(bin(), by, sdk.span(), "the next shell finds `go` there", sdk.terms(), machine);
  }
}
