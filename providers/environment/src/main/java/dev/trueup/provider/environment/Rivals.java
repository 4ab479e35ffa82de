package dev.trueup.provider.environment;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rivals are other files that give a variable a value after ours did, so that theirs counts. */
final class Rivals {

  private Rivals() {}

  /** The places of a variable's rivals, for people; none where they agree with us. */
  static List<String> of(ScopedEntryState desired, ReadOnlyHost host) {
    if (desired.value() instanceof Value.Unset) {
      return List.of();
    }
    Optional<String> wanted = desired.text();
    return switch (desired.scope()) {
      case SHELL, SYSTEM -> inProfiles(desired, host).stream()
          .filter(assignment -> wanted.isEmpty() || !assignment.value().equals(wanted))
          .map(ProfileScan.Assignment::place)
          .toList();
      case SERVICES -> inLaterFiles(desired, wanted, host);
    };
  }

  /** Assignments behind our block; for everybody's login shells, which come first, all assignments of this user. */
  static List<ProfileScan.Assignment> inProfiles(ScopedEntryState desired, ReadOnlyHost host) {
    Machine machine = host.machine();
    if (desired.scope() == Scope.SYSTEM) {
      return ProfileScan.assignments(desired.variable(), host);
    }
    return machine.fact(Profiles.FOUND).readers(machine).stream()
        .flatMap(reader -> ProfileScan.after(reader, desired.variable(), host).stream())
        .toList();
  }

  /** environment.d(5): files of all folders are read in the order of their names; of equal names the first folder's counts. */
  private static List<String> inLaterFiles(ScopedEntryState desired, Optional<String> wanted, ReadOnlyHost host) {
    HostPath ours = desired.entry().file();
    Set<String> seen = new HashSet<>();
    var rivals = new ArrayList<String>();
    List<HostPath> folders = Stream.of("/etc/environment.d", "/run/environment.d", "/usr/local/lib/environment.d", "/usr/lib/environment.d")
        .map(HostPath::linux).toList();
    for (HostPath folder : Stream.concat(ours.parent().stream(), folders.stream()).toList()) {
      for (String name : host.list(folder)) {
        boolean later = name.endsWith(".conf") && name.compareTo(ours.name()) > 0 && seen.add(name);
        if (later && host.read(folder.child(name)) instanceof FileRead.Contents contents) {
          value(contents, desired.variable())
              .filter(found -> wanted.isEmpty() || !found.equals(wanted.get()))
              .ifPresent(found -> rivals.add("`" + folder.child(name) + "`"));
        }
      }
    }
    return rivals;
  }

  private static Optional<String> value(FileRead.Contents contents, String variable) {
    String text = contents.text().text();
    if (Dialect.ENVIRONMENT_D.problem(text).isPresent()) {
      return Optional.empty();
    }
    return Dialect.ENVIRONMENT_D.read(text, EntryKey.of(variable)).map(Value::toString);
  }
}
