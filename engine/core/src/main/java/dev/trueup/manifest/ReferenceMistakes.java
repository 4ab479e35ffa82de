package dev.trueup.manifest;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be wrong with a reference. */
final class ReferenceMistakes {

  private ReferenceMistakes() {}

  static Diagnostic unknown(Reference.Unknown unknown, Span span) {
    if (!unknown.closed()) {
      return Diagnostic.error("manifest/open-reference", "a reference without its end",
          "A `}` is missing. A literal `${` is written `$${`.").at(span);
    }
    return Diagnostic.error("manifest/unknown-reference", "a reference to nothing known",
            "`%s` is none of `${vars.NAME}`, `${env.NAME}`, `${env.NAME:-default}` and `${machine.NAME}`. A literal `${` is written `$${`."
                .formatted(unknown.written()))
        .at(span);
  }

  static Diagnostic noVariable(Reference.To to, Set<String> declared) {
    String detail = declared.isEmpty() ? "This manifest has no `vars`." : "Under `vars` stand " + listed(declared) + ".";
    return meant(Diagnostic.error("manifest/unknown-variable", "no variable `" + to.name() + "`", detail), "vars.", to.name(), declared);
  }

  static Diagnostic circle(String name, Set<String> open) {
    String way = open.stream().dropWhile(each -> !each.equals(name)).map(each -> "`" + each + "`")
        .collect(Collectors.joining(" refers to "));
    return Diagnostic.error("manifest/variable-cycle", "variables that refer to one another in a circle",
        way + " refers to `" + name + "`.");
  }

  static Diagnostic notReadable(String name) {
    return Diagnostic.error("manifest/environment-not-declared", "the variable `" + name + "` may not be read",
            "A manifest reads few names of the environment unasked, so that nobody's tokens end up in a file by surprise. Declare this one "
                + "at the top of the manifest.")
        .withHint("reads_env: [" + name + "]");
  }

  static Diagnostic notSet(String name) {
    return Diagnostic.error("manifest/environment-not-set", "the variable `" + name + "` is not set",
            "The environment that trueup runs in has no `%s`, or it is empty. Set it, or give a default.".formatted(name))
        .withHint("${env." + name + ":-default}");
  }

  static Diagnostic noFact(String name, Collection<String> facts) {
    if (name.startsWith("wsl.")) {
      return Diagnostic.error("manifest/no-such-fact", "`machine." + name + "` is not known here",
          "This machine is not WSL, or the fact has another name. Entries with `only_on: wsl` may use `machine.wsl.name`.");
    }
    return meant(Diagnostic.error("manifest/no-such-fact", "`machine." + name + "` is not known here",
        "Known are " + listed(facts) + "."), "machine.", name, facts);
  }

  static Diagnostic inKey(Span key) {
    return Diagnostic.error("manifest/reference-in-key", "a reference in a key",
        "References stand in values only. Write the key out, or use a form of the entry in which this is a value.").at(key);
  }

  static Diagnostic listInText(Reference.To to) {
    return Diagnostic.error("manifest/list-in-text", "a list in the middle of a text",
        "`%s` is a list, so it can be a whole value and no part of one.".formatted(to.written()));
  }

  private static Diagnostic meant(Diagnostic diagnostic, String scope, String written, Collection<String> known) {
    return Nearest.to(written, known).map(near -> diagnostic.withHint("did you mean `${" + scope + near + "}`?")).orElse(diagnostic);
  }

  private static String listed(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
