package dev.trueup.provider.git;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.edit.Dialect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.provider.Terms;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The section {@code git}: settings of this user, and hooks of one repository. */
public final class GitSection implements Section {

  @Override
  public String key() {
    return "git";
  }

  @Override
  public String schema() {
    try (InputStream in = GitSection.class.getResourceAsStream("git.schema.json")) {
      return new String(Objects.requireNonNull(in, "the schema is packed beside this class").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    List<Resource<?>> resources = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    settings(entries, machine.fact(GlobalConfig.FILE), resources, diagnostics);
    for (Entry.Field hook : entries.get("hooks").map(Entry::fieldList).orElse(List.of())) {
      resources.add(hook(hook, entries.needPath("repository"), diagnostics));
    }
    return Checked.of(resources, diagnostics);
  }

  private static void settings(Entry entries, HostPath file, List<Resource<?>> resources, List<Diagnostic> diagnostics) {
    for (Entry.Field field : entries.get("config").map(Entry::fieldList).orElse(List.of())) {
      key(field.key(), field.keySpan(), diagnostics)
          .ifPresent(key -> resources.add(setting(key, field, file, diagnostics)));
    }
    for (Entry unset : entries.items("unset")) {
      Terms gone = new Terms(true, unset.terms().after(), unset.terms().whenRemoved());
      key(unset.asText().orElse(""), unset.span(), diagnostics)
          .ifPresent(key -> resources.add(setting(key, new EntryState(file, key.entry(), Value.UNSET), gone, unset.span())));
    }
  }

  private static Optional<GitKey> key(String text, Span place, List<Diagnostic> diagnostics) {
    Optional<GitKey> key = GitKey.parse(text);
    if (key.isEmpty()) {
      diagnostics.add(Wording.noSuchKey().at(place));
    }
    return key;
  }

  private static Resource<EntryState> setting(GitKey key, Entry.Field field, HostPath file, List<Diagnostic> diagnostics) {
    Entry written = field.value();
    Entry scalar = written.get("value").orElse(written);
    Value value = scalar.asText().map(Value::text).orElse(Value.UNSET);
    if (!written.absent() && value.equals(Value.UNSET)) {
      diagnostics.add(Wording.noValue().at(field.keySpan()));
    } else if (!written.absent()) {
      Dialect.GIT_CONFIG.unspeakable(key.entry(), value)
          .ifPresent(reason -> diagnostics.add(Wording.unspeakable(key, reason).at(scalar.span())));
      BadAdvice.about(key, value.toString()).ifPresent(warning -> diagnostics.add(warning.at(scalar.span())));
    }
    return setting(key, new EntryState(file, key.entry(), value), written.terms(), field.keySpan());
  }

  private static Resource<EntryState> setting(GitKey key, EntryState desired, Terms terms, Span place) {
    return new Resource<>(new ResourceAddress(GitSettingKind.NAME, key.toString()), desired, terms, Origin.declared(place));
  }

  private static Resource<GitHookState> hook(Entry.Field field, HostPath repository, List<Diagnostic> diagnostics) {
    Entry written = field.value();
    List<String> run = (written instanceof Entry.Items ? written.itemList() : written.items("run")).stream()
        .flatMap(word -> word.asText().stream())
        .toList();
    if (run.isEmpty() && !written.absent()) {
      diagnostics.add(Wording.noCommand().at(field.keySpan()));
    }
    GitHookState desired = run.isEmpty()
        ? GitHookState.named(repository, field.key())
        : GitHookState.of(repository, field.key(),
            new HookScript(run, written.truth("arguments").orElse(false), written.truth("chain").orElse(false)));
    return new Resource<>(
        new ResourceAddress(GitHookKind.NAME, field.key()), desired, written.terms(), Origin.declared(field.keySpan()));
  }
}
