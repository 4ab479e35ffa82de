package dev.trueup.provider.files;

import dev.trueup.edit.Dialect;
import dev.trueup.provider.EntryKind;
import dev.trueup.value.KindName;
import java.util.Optional;
import java.util.Set;

/** The kind of single entries in JSON files, with comments or without. */
public final class JsonEntryKind {

  public static final KindName NAME = new KindName("json-entry");

  public static final EntryKind KIND = new EntryKind(
      NAME, "An entry in a JSON file, with comments or without.", """
      files:
        - json: { in: ~/.config/app.json, set: { go.useLanguageServer: true, /a/b: 1 } }
      """,
      Dialect.JSONC, Optional.empty(), Set.of());

  private JsonEntryKind() {}
}
