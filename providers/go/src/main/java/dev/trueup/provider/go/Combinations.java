package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What no setting shows alone. */
final class Combinations {

  private Combinations() {}

  static List<Diagnostic> judge(Map<String, Written> declared, Machine machine) {
    var found = new ArrayList<Diagnostic>();
    if (declared.containsKey("GONOPROXY") && !declared.containsKey("GONOSUMDB") && !declared.containsKey("GOPRIVATE")
        && !declared.get("GONOPROXY").text().equals("none")) {
      found.add(Advice.privateOnlyFromProxies().at(declared.get("GONOPROXY").place()));
    }
    if (declared.containsKey("GOOS") || declared.containsKey("GOARCH")) {
      platform(declared, machine, found);
    }
    if (declared.containsKey("GOPATH") && declared.containsKey("GOROOT")
        && declared.get("GOPATH").parts().getFirst().text().equals(declared.get("GOROOT").text())) {
      found.add(Mistakes.pathIsRoot().at(declared.get("GOPATH").place()).related(declared.get("GOROOT").place(), "the same folder"));
    }
    return found;
  }

  private static void platform(Map<String, Written> declared, Machine machine, List<Diagnostic> found) {
    String system = declared.containsKey("GOOS") ? declared.get("GOOS").text() : "linux";
    String architecture = declared.containsKey("GOARCH") ? declared.get("GOARCH").text() : machine.arch();
    if (Platforms.isKnown(system, architecture) && !Platforms.isPair(system, architecture)) {
      Written place = declared.containsKey("GOARCH") ? declared.get("GOARCH") : declared.get("GOOS");
      found.add(Mistakes.noPair().at(place.place()));
    }
  }
}
