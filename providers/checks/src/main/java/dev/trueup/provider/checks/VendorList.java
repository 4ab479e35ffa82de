package dev.trueup.provider.checks;

import dev.trueup.provider.checks.ModuleFile.Module;
import dev.trueup.provider.checks.ModuleFile.Replacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A vendor list is {@code vendor/modules.txt}: which versions are vendored, which of them go.mod names itself, what is replaced by what.
 *
 * @param modules in their order, replaced ones among them
 * @param explicit those that are marked so
 * @param replaced what stands behind {@code =>}
 * @param workspace whether it was made for a go.work, whose modules go.mod does not name
 */
record VendorList(List<Module> modules, Set<Module> explicit, Map<Module, Module> replaced, boolean workspace) {

  static VendorList parse(String text) {
    List<Module> modules = new ArrayList<>();
    Set<Module> explicit = new HashSet<>();
    Map<Module, Module> replaced = new LinkedHashMap<>();
    boolean workspace = false;
    Optional<Module> current = Optional.empty();
    for (String line : text.lines().toList()) {
      if (line.startsWith("## ")) {
        List<String> marks = Arrays.stream(line.substring(3).split(";")).map(String::strip).toList();
        workspace |= marks.contains("workspace");
        if (current.isPresent() && marks.contains("explicit")) {
          explicit.add(current.get());
        }
      } else if (line.startsWith("# ")) {
        List<String> words = Arrays.asList(line.substring(2).strip().split("\\s+"));
        Optional<Replacement> replacement = ModuleFile.replacement(words);
        Module module = replacement.map(Replacement::old).orElse(new Module(words.getFirst(), words.size() > 1 ? words.get(1) : ""));
        replacement.ifPresent(r -> replaced.put(r.old(), r.by()));
        modules.add(module);
        current = Optional.of(module);
      }
    }
    return new VendorList(List.copyOf(modules), Set.copyOf(explicit), Map.copyOf(replaced), workspace);
  }

  /** What {@code go build -mod=vendor} would complain of (cmd/go, checkVendorConsistency), each a clause. */
  List<String> disagreements(ModuleFile file) {
    List<String> all = new ArrayList<>();
    for (Module required : file.requires()) {
      if (!explicit.contains(required)) {
        Optional<Module> other = modules.stream().filter(m -> m.path().equals(required.path()) && !m.version().isEmpty()).findFirst();
        all.add("go.mod requires `%s`, but %s".formatted(required, other.filter(m -> !m.equals(required))
            .map(m -> "`%s` is vendored".formatted(m.version())).orElse(other.isPresent() ? "it is not marked as explicit" : "it is not vendored")));
      }
    }
    for (Replacement wanted : file.replaces()) {
      Optional<Module> here = Optional.ofNullable(replaced.get(wanted.old()));
      if (here.isEmpty()) {
        all.add("go.mod replaces `%s`, but vendor does not".formatted(wanted.old()));
      } else if (!here.get().equals(wanted.by())) {
        all.add("go.mod replaces `%s` by `%s`, but vendor by `%s`".formatted(wanted.old(), wanted.by(), here.get()));
      }
    }
    for (Module module : modules) {
      if (explicit.contains(module) && !file.requires().contains(module)
          && file.requires().stream().noneMatch(required -> required.path().equals(module.path()))) {
        all.add("`%s` is vendored as if go.mod required it, but it does not".formatted(module));
      }
      if (replaced.containsKey(module) && file.replacement(module).isEmpty()) {
        all.add("`%s` is replaced in vendor, but not in go.mod".formatted(module));
      }
    }
    return all;
  }
}
