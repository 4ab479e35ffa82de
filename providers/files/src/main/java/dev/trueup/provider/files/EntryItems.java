package dev.trueup.provider.files;

import dev.trueup.diagnostic.Span;
import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Entry;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Terms;
import dev.trueup.value.KindName;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the items that are entries of structured files: {@code ini}, {@code json}. */
final class EntryItems {

  /** RFC 6901: a tilde is followed by 0 or 1. */
  private static final Pattern STRAY_TILDE = Pattern.compile("~(?![01])");

  private final Items items;

  EntryItems(Items items) {
    this.items = items;
  }

  void ini(Entry item) {
    HostPath file = item.needPath("in");
    for (Entry.Field field : item.get("set").map(Entry::fieldList).orElse(List.of())) {
      declareIni(item, file, dotted(field.key()), field.value(), item.terms(), field.keySpan());
    }
    for (Entry entry : item.items("entries")) {
      EntryKey key = EntryKey.of(entry.text("section").orElse(""), entry.need("key"));
      declareIni(item, file, key, entry.get("value").orElse(entry), entry.terms(), entry.span());
    }
    for (Entry key : item.items("unset")) {
      EntryKey unset = dotted(key.asText().orElse(""));
      declare(IniEntryKind.NAME, item, label(unset), new EntryState(file, unset, Value.UNSET), gone(item.terms()), key.span());
    }
    requireKeys(item);
  }

  void json(Entry item) {
    HostPath file = item.needPath("in");
    List<EntryKey> named = new ArrayList<>();
    for (Entry.Field field : item.get("set").map(Entry::fieldList).orElse(List.of())) {
      pointed(field.key(), field.keySpan()).ifPresent(key -> {
        apart(key, named, field.keySpan());
        Value value = field.value().data();
        speakable(Dialect.JSONC, key, value, item.terms(), field.value().span());
        declare(JsonEntryKind.NAME, item, field.key(), new EntryState(file, key, value), item.terms(), field.keySpan());
      });
    }
    for (Entry unset : item.items("unset")) {
      String written = unset.asText().orElse("");
      pointed(written, unset.span()).ifPresent(key -> {
        apart(key, named, unset.span());
        declare(JsonEntryKind.NAME, item, written, new EntryState(file, key, Value.UNSET), gone(item.terms()), unset.span());
      });
    }
    requireKeys(item);
  }

  private void declareIni(Entry item, HostPath file, EntryKey key, Entry written, Terms terms, Span place) {
    Value value = written.asText().map(Value::text).orElse(Value.UNSET);
    speakable(Dialect.INI, key, value, terms, written.span());
    declare(IniEntryKind.NAME, item, label(key), new EntryState(file, key, value), terms, place);
  }

  private void declare(KindName kind, Entry item, String key, EntryState desired, Terms terms, Span place) {
    items.declare(kind, Items.shown(item.get("in").orElseThrow()) + "#" + key, desired, terms, place);
  }

  private static String label(EntryKey key) {
    return key.parts().getFirst().isEmpty() ? key.last() : key.toString();
  }

  private void speakable(Dialect dialect, EntryKey key, Value value, Terms terms, Span place) {
    if (!terms.absent()) {
      dialect.unspeakable(key, value).ifPresent(reason -> items.say(Wording.unspeakable(key, reason), place));
    }
  }

  private void requireKeys(Entry item) {
    if (List.of("set", "entries", "unset").stream().allMatch(key -> isEmpty(item, key))) {
      items.say(Wording.noKeys(), Items.keySpan(item, "in"));
    }
  }

  private static boolean isEmpty(Entry item, String key) {
    return item.get(key).map(entry -> entry instanceof Entry.Fields f ? f.fields().isEmpty() : entry.itemList().isEmpty()).orElse(true);
  }

  private static Terms gone(Terms terms) {
    return new Terms(true, terms.after(), terms.whenRemoved());
  }

  /** {@code core.editor}: the section ends at the last dot. */
  private static EntryKey dotted(String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? EntryKey.of("", key) : EntryKey.of(key.substring(0, dot), key.substring(dot + 1));
  }

  /** A value and a part of it would undo one another. */
  private void apart(EntryKey key, List<EntryKey> named, Span place) {
    named.stream().filter(other -> isWithin(key, other) || isWithin(other, key)).findFirst()
        .ifPresent(other -> items.say(Wording.withinOneAnother(key, other), place));
    named.add(key);
  }

  private static boolean isWithin(EntryKey inner, EntryKey outer) {
    return inner.parts().size() > outer.parts().size() && inner.parts().subList(0, outer.parts().size()).equals(outer.parts());
  }

  /** A key as it is, or, where it begins with a slash, a JSON pointer (RFC 6901). */
  private Optional<EntryKey> pointed(String key, Span place) {
    if (!key.startsWith("/")) {
      return Optional.of(EntryKey.of(key));
    }
    if (STRAY_TILDE.matcher(key).find()) {
      items.say(Wording.badPointer(), place);
      return Optional.empty();
    }
    return Optional.of(new EntryKey(List.of(key.substring(1).split("/", -1)).stream()
        .map(part -> part.replace("~1", "/").replace("~0", "~"))
        .toList()));
  }
}
