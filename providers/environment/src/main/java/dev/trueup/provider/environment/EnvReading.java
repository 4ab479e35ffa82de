package dev.trueup.provider.environment;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.value.KindName;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Secret;
import dev.trueup.value.Side;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One reading of the section: entries in, resources and mistakes out. */
final class EnvReading {

  private static final Pattern FOR_A_SHELL = Pattern.compile("~(/.*)?|.*\\$(HOME|USER|PATH|PWD|XDG_[A-Z_]+)\\b.*", Pattern.DOTALL);

  private final Machine machine;
  private final List<Resource<?>> resources = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  EnvReading(Machine machine) {
    this.machine = machine;
  }

  List<Resource<?>> resources() {
    return List.copyOf(resources);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** {@code EDITOR: vim} or {@code EDITOR: { value: vim, scope: shell }}. */
  void variable(Entry.Field field) {
    String name = field.key();
    Entry entry = field.value();
    Optional<Diagnostic> remark = VariableName.remark(name).map(r -> r.at(field.keySpan()));
    remark.filter(r -> r.isError() || !entry.absent()).ifPresent(diagnostics::add);
    if (remark.map(Diagnostic::isError).orElse(false)) {
      return;
    }
    if (!entry.absent() && entry instanceof Entry.Fields && entry.get("value").isPresent() == entry.get("secret").isPresent()) {
      diagnostics.add((entry.get("value").isPresent() ? Wording.twoValues() : Wording.noValue(name)).at(field.keySpan()));
      return;
    }
    Value value = entry.absent() ? Value.UNSET : value(entry);
    if (value instanceof Value.Text(String text) && FOR_A_SHELL.matcher(text).matches()) {
      diagnostics.add(Wording.notExpanded(hint(text)).at(place(entry)));
    }
    Set<Scope> scopes = Scope.expand(scopes(entry), machine);
    if (value instanceof Value.Hidden && scopes.contains(Scope.SYSTEM)) {
      diagnostics.add(Wording.secretForEverybody().at(entry.get("scope").orElse(entry).span()));
    }
    declare(EnvVariableKind.NAME, name, EntryKey.of(name), value, entry, field.keySpan());
  }

  /** {@code ~/bin} or {@code { value: ~/bin, at: front }}. */
  void folder(Entry entry) {
    Entry written = entry instanceof Entry.Fields ? entry.get("value").orElse(entry) : entry;
    HostPath folder = written.asPath().orElseThrow(() -> new IllegalStateException("the schema makes it a path"));
    if (folder.side() == Side.WINDOWS) {
      diagnostics.add(Wording.windowsFolder().at(written.span()));
      return;
    }
    String absolute = machine.absolute(folder);
    if (absolute.contains(":")) {
      diagnostics.add(Wording.colonInFolder().at(written.span()));
      return;
    }
    Value at = Value.text(entry.text("at").orElse("end"));
    declare(PathEntryKind.NAME, written.asText().orElse(folder.text()), EntryKey.of("PATH", absolute), at, entry, entry.span());
  }

  private void declare(KindName kind, String name, EntryKey key, Value value, Entry entry, Span place) {
    for (Scope scope : Scope.expand(scopes(entry), machine)) {
      var address = new ResourceAddress(kind, name + "." + scope.word());
      var state = new ScopedEntryState(scope, new EntryState(scope.file(machine), key, value));
      Optional<String> problem = isKnown(value) ? scope.dialect().unspeakable(key, value) : Optional.empty();
      problem.ifPresent(reason -> diagnostics.add(Wording.unspeakable(scope, reason).at(place(entry))));
      resources.add(new Resource<>(address, state, entry.terms(), Origin.declared(place)));
      if (scope == Scope.SHELL && !entry.absent()) {
        resources.addAll(ProfileBlocks.impliedBy(address, place, machine));
      }
    }
  }

  /** False for what is to be away, and for a secret that a command tells while applying. */
  private static boolean isKnown(Value value) {
    return !(value instanceof Value.Unset) && !(value instanceof Value.Hidden(Secret secret) && secret.isDeferred());
  }

  private static Value value(Entry entry) {
    return entry.get("secret").map(Entry::data)
        .or(() -> (entry instanceof Entry.Fields ? entry.get("value") : Optional.of(entry)).flatMap(Entry::asText).map(Value::text))
        .orElseThrow(() -> new IllegalStateException("a variable without a value was refused before"));
  }

  private static Span place(Entry entry) {
    return entry.get("value").orElse(entry).span();
  }

  private static List<String> scopes(Entry entry) {
    List<String> words = entry.items("scope").stream().flatMap(item -> item.asText().stream()).toList();
    return words.isEmpty() ? List.of("user") : words;
  }

  private String hint(String text) {
    return text.startsWith("~") ? "${machine.home}" + text.substring(1) : text.replace("$HOME", "${machine.home}");
  }
}
