package dev.trueup.provider.files;

import dev.trueup.edit.Dialect;
import dev.trueup.provider.EntryKind;
import dev.trueup.value.KindName;
import java.util.Optional;
import java.util.Set;

/** The kind of single entries in INI files. */
public final class IniEntryKind {

  public static final KindName NAME = new KindName("ini-entry");

  public static final EntryKind KIND = new EntryKind(
      NAME, "An entry in an INI file.", """
      files:
        - ini: { in: ~/.config/app.ini, set: { core.editor: vim } }
      """,
      Dialect.INI, Optional.empty(), Set.of());

  private IniEntryKind() {}
}
