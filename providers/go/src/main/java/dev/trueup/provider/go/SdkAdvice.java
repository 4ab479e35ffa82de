package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Fact;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.environment.ProfileScan;
import dev.trueup.provider.go.SdkVersions.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes wrong around a Go that is right. */
final class SdkAdvice {

  /** Where profiles of this user set GOROOT. */
  static final Fact<List<String>> GOROOT_SET = new Fact<>("go/goroot-places",
      host -> ProfileScan.assignments("GOROOT", host).stream().map(ProfileScan.Assignment::place).toList(), List.of());

  private SdkAdvice() {}

  /** @param needed what the project's {@code go.mod} asks for at least */
  static List<Diagnostic> of(Chosen chosen, Optional<GoVersion> needed, SdkLayout layout, Machine machine) {
    if (layout.sdk().absent()) {
      return List.of();
    }
    var advice = new ArrayList<Diagnostic>();
    needed.filter(least -> least.compareTo(chosen.release()) > 0)
        .ifPresent(least -> advice.add(SdkWords.olderThanModule(chosen.release(), least)));
    Optional<HostPath> root = machine.variable("GOROOT").filter(text -> text.startsWith("/")).map(machine::path);
    List<String> places = machine.fact(GOROOT_SET);
    boolean same = root.filter(path -> path.equals(layout.current()) || path.equals(layout.tree())).isPresent();
    if (!places.isEmpty() || root.isPresent() && !same) {
      advice.add(SdkWords.rootIsSet(places));
    }
    return advice.stream().map(each -> each.at(chosen.place())).toList();
  }
}
