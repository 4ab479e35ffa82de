package dev.trueup.testkit;

import dev.trueup.host.FileMode;
import java.util.Optional;

/**
 * Rights are who owns something of a scripted machine and what its mode lets others do.
 */
record Rights(FileMode mode, String owner, String group) {

  static Rights of(int mode, String owner) {
    return new Rights(new FileMode(mode), owner, owner);
  }

  /** These rights with what a step asks for; {@code owner} is {@code user} or {@code user:group}. */
  Rights with(Optional<FileMode> wantedMode, Optional<String> wantedOwner) {
    FileMode newMode = wantedMode.orElse(mode);
    if (wantedOwner.isEmpty()) {
      return new Rights(newMode, owner, group);
    }
    String[] parts = wantedOwner.get().split(":", 2);
    return new Rights(newMode, parts[0], parts.length == 2 ? parts[1] : group);
  }

  /** {@code dev}, or {@code root:adm} where the group has another name. */
  String ownerWords() {
    return group.equals(owner) ? owner : owner + ":" + group;
  }
}
