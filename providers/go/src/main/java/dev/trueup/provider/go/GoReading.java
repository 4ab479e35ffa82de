package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of {@code go.settings}: entries in, resources and mistakes out. */
final class GoReading {

  private final Machine machine;
  private final HostPath file;
  private final Map<String, Written> declared = new LinkedHashMap<>();
  private final List<Resource<?>> resources = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  GoReading(Machine machine) {
    this.machine = machine;
    this.file = GoEnvFile.of(machine);
  }

  List<Resource<?>> resources() {
    return List.copyOf(resources);
  }

  List<Diagnostic> diagnostics() {
    var all = new ArrayList<>(diagnostics);
    all.addAll(Combinations.judge(declared, machine));
    return List.copyOf(all);
  }

  /** {@code GOPROXY: [https://goproxy.cn, direct]} or {@code GOPROXY: { value: […], fallback: any-error }}. */
  void setting(Entry.Field field) {
    String key = field.key();
    Optional<Diagnostic> refused = Unsettable.mistake(key);
    if (refused.isPresent()) {
      diagnostics.add(refused.get().at(field.keySpan()));
      return;
    }
    Setting setting = Settings.KNOWN.get(key);
    if (setting == null) {
      throw new IllegalStateException("the schema knows `" + key + "` and nobody else does");
    }
    if (field.value().absent()) {
      declare(key, Value.UNSET, field);
      return;
    }
    Optional<Entry> value = field.value() instanceof Entry.Fields fields ? fields.get("value") : Optional.of(field.value());
    if (value.isEmpty()) {
      diagnostics.add(Mistakes.noValue(key).at(field.keySpan()));
      return;
    }
    if (field.value().text("fallback").orElse("").equals("any-error") && !(value.get() instanceof Entry.Items)) {
      diagnostics.add(Mistakes.fallbackWithText().at(value.get().span()));
    }
    String separator = field.value().text("fallback").orElse("").equals("any-error") ? "|" : setting.shape().separator();
    written(key, setting, value.get(), separator).ifPresent(written -> {
      diagnostics.addAll(setting.rule().judge(key, written, machine));
      declared.put(key, written);
      boolean secret = ProxyRule.hasCredentials(written.text());
      declare(key, secret ? new Value.Hidden(Secret.observed(written.text())) : Value.text(written.text()), field);
    });
  }

  private void declare(String key, Value value, Entry.Field field) {
    resources.add(new Resource<>(
        new ResourceAddress(GoSettingKind.NAME, key), new EntryState(file, EntryKey.of(key), value), field.value().terms(),
        Origin.declared(field.keySpan())));
  }

  private Optional<Written> written(String key, Setting setting, Entry value, String separator) {
    boolean list = value instanceof Entry.Items;
    if (list && setting.shape().split().isEmpty()) {
      return refused(Mistakes.manyForOne(key), value.span());
    }
    List<Written.Part> parts = new ArrayList<>();
    for (Entry item : value.itemList()) {
      String text = item.asText().orElseThrow(() -> new IllegalStateException("the schema makes it a text"));
      if (text.isBlank()) {
        return refused(Mistakes.empty(key), item.span());
      }
      if (Dialect.GO_ENV.unspeakable(EntryKey.of(key), Value.text(text)).isPresent() || text.matches("(?s).*[\\r\\n\\u000b\\u0000].*")) {
        return refused(Mistakes.brokenLine(key), item.span());
      }
      (list ? List.of(text) : pieces(setting, text)).forEach(piece -> parts.add(new Written.Part(adapted(setting, piece), item.span())));
    }
    if (parts.isEmpty()) {
      return refused(Mistakes.empty(key), value.span());
    }
    List<String> texts = parts.stream().map(Written.Part::text).toList();
    String whole = switch (setting.shape()) {
      case PLAIN, SWITCH, PATH -> texts.getFirst();
      case PATHS, COMMAS, PROXIES, COMMANDS -> list || setting.shape() == Setting.Shape.PATHS
          ? String.join(separator, texts) : value.asText().orElseThrow();
      case WORDS -> list ? Words.join(texts) : value.asText().orElseThrow();
    };
    return Optional.of(new Written(whole, parts, value.span()));
  }

  private Optional<Written> refused(Diagnostic diagnostic, Span place) {
    diagnostics.add(diagnostic.at(place));
    return Optional.empty();
  }

  private static List<String> pieces(Setting setting, String text) {
    return switch (setting.shape()) {
      case PLAIN, SWITCH, PATH -> List.of(text);
      case PATHS, COMMAS, PROXIES, COMMANDS -> Arrays.asList(text.split(setting.shape().split(), -1));
      case WORDS -> Words.split(text).orElse(List.of(text));
    };
  }

  private String adapted(Setting setting, String text) {
    return switch (setting.shape()) {
      case SWITCH -> text.equals("true") ? "1" : text.equals("false") ? "0" : text;
      case PATH, PATHS -> text.equals("~") || text.startsWith("~/") ? machine.absolute(machine.path(text)) : text;
      case PLAIN, COMMAS, PROXIES, WORDS, COMMANDS -> text;
    };
  }
}
