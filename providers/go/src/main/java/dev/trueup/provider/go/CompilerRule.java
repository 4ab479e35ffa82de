package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.List;
import java.util.Optional;

/** The rule of CC and CXX: the first word is a bare name or an absolute path; flags may follow. */
record CompilerRule() implements Rule {

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    Optional<List<String>> words = Words.split(value.text());
    if (words.isEmpty()) {
      return List.of(Mistakes.openQuote(key).at(value.place()));
    }
    boolean good = !words.get().isEmpty() && (words.get().getFirst().startsWith("/") || words.get().getFirst().indexOf('/') < 0);
    return good ? List.of() : List.of(Mistakes.relativeCompiler(key).at(value.place()));
  }
}
