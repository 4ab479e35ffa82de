package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.List;

/** The rule of folders: absolute, and under WSL not on a Windows drive. */
record FolderRule() implements Rule {

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    var found = new ArrayList<Diagnostic>();
    for (Written.Part part : value.parts()) {
      if (!part.text().startsWith("/")) {
        found.add(mistake(key, part.text()).at(part.place()));
      } else if (machine.wsl().isPresent() && part.text().matches("/mnt/[a-z](/.*)?")) {
        found.add(Advice.windowsDrive(key).at(part.place()));
      }
    }
    return found;
  }

  private static Diagnostic mistake(String key, String text) {
    if (text.startsWith("$")) {
      return Mistakes.variableInFolder(key).withHint(text.replaceFirst("^\\$(HOME|\\{HOME})", "~"));
    }
    return text.equals("off") ? Mistakes.cacheOff() : Mistakes.relativeFolder(key);
  }
}
