package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule of GOAUTH: commands with semicolons between; {@code off} alone, {@code git} with an absolute folder. */
record AuthRule() implements Rule {

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    var found = new ArrayList<Diagnostic>();
    for (Written.Part part : value.parts()) {
      String[] words = part.text().strip().split("\\s+");
      remark(words, value.parts().size()).map(diagnostic -> diagnostic.at(part.place())).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Diagnostic> remark(String[] words, int commands) {
    return switch (words[0]) {
      case "" -> Optional.of(Mistakes.authEmpty());
      case "off" -> commands == 1 ? Optional.empty() : Optional.of(Mistakes.authOff());
      case "git" -> words.length == 2 && words[1].startsWith("/") ? Optional.empty() : Optional.of(Mistakes.authGit());
      default -> Optional.empty();
    };
  }
}
