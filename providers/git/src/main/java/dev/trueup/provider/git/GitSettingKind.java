package dev.trueup.provider.git;

import dev.trueup.edit.Dialect;
import dev.trueup.provider.EntryKind;
import dev.trueup.value.KindName;
import java.util.Optional;
import java.util.Set;

/** The kind of single settings in a configuration file of git. */
public final class GitSettingKind {

  public static final KindName NAME = new KindName("git-setting");

  private GitSettingKind() {}

  public static EntryKind kind() {
    return new EntryKind(
        NAME, "A setting in this user's git configuration.", """
        git:
          config: { core.autocrlf: input, init.defaultBranch: main }
        """,
        Dialect.GIT_CONFIG, Optional.empty(), Set.of());
  }
}
