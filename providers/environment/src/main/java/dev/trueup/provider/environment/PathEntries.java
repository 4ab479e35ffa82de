package dev.trueup.provider.environment;

import dev.trueup.diagnostic.Span;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Terms;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Path entries that other providers imply: a folder of programs that the next shell should find. */
public final class PathEntries {

  private PathEntries() {}

  /**
   * The folder in front of PATH for the shells of this user, and for the services where systemd runs, with the blocks in profiles that this
   * needs.
   *
   * @param folder without a colon in it
   * @param by what implies it
   * @param why a clause: "the next shell finds `go` there"
   */
  public static List<Resource<?>> inFront(
      HostPath folder, ResourceAddress by, Span place, String why, Terms terms, Machine machine) {
    return entries(folder, "front", terms, Origin.implied(by, place, why), machine);
  }

  /**
   * The folder behind what is on PATH, for the same readers. It gives way to an entry for this folder that the manifest declares.
   *
   * @param folder without a colon in it
   * @param by what implies it
   * @param why a clause: "the next shell finds `gopls` there"
   */
  public static List<Resource<?>> behind(HostPath folder, ResourceAddress by, Span place, String why, Machine machine) {
    return entries(folder, "end", Terms.NONE, Origin.suggested(by, place, why), machine);
  }

  private static List<Resource<?>> entries(HostPath folder, String at, Terms terms, Origin origin, Machine machine) {
    var resources = new ArrayList<Resource<?>>();
    for (Scope scope : Scope.expand(List.of("user"), machine)) {
      var address = new ResourceAddress(PathEntryKind.NAME, folder.text() + "." + scope.word());
      var entry = new EntryState(scope.file(machine), EntryKey.of("PATH", machine.absolute(folder)), Value.text(at));
      resources.add(new Resource<>(address, new ScopedEntryState(scope, entry), terms, origin));
      if (scope == Scope.SHELL && !terms.absent()) {
        resources.addAll(ProfileBlocks.impliedBy(address, origin.place(), machine));
      }
    }
    return List.copyOf(resources);
  }
}
