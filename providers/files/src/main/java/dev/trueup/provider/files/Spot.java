package dev.trueup.provider.files;

import dev.trueup.host.FileStat;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Finding;
import dev.trueup.provider.State;
import java.util.Optional;

/**
 * A spot is what stands at a path with a link at its end followed.
 *
 * @param path where we looked
 * @param link whether a link stands there
 * @param real where it leads; the path itself where no link stands there
 * @param stat what stands at {@code real}
 */
record Spot(HostPath path, boolean link, HostPath real, FileStat stat) {

  static Spot at(HostPath path, ReadOnlyHost host) {
    FileStat here = host.stat(path);
    if (!here.is(Type.LINK)) {
      return new Spot(path, false, path, here);
    }
    HostPath real = host.machine().real(path);
    return new Spot(path, true, real, host.stat(real));
  }

  /** The finding where nothing of the wanted type stands here; empty where one does. */
  <S extends State> Optional<Finding<S>> unless(Type wanted, ReadOnlyHost host) {
    if (stat.is(wanted)) {
      return Optional.empty();
    }
    return Optional.of(switch (stat.type()) {
      case MISSING -> link
          ? new Finding.Unreadable<>("it is a link to `%s`, and nothing is there".formatted(real))
          : new Finding.Absent<>();
      case FILE, DIRECTORY, SPECIAL -> new Finding.Unreadable<>(
          link ? "it is a link to `%s`, which is %s".formatted(real, stat.type().noun()) : "it is " + stat.type().noun());
      case LINK -> new Finding.Unreadable<>("it is a link that leads in a circle");
      case UNREACHABLE -> outOfReach(real, host);
    });
  }

  /** Why nobody gets to a path: a folder above it that is none, or one that may not be entered. */
  static <S extends State> Finding<S> outOfReach(HostPath path, ReadOnlyHost host) {
    for (HostPath folder : path.ancestors()) {
      Type type = host.stat(folder).type();
      if (type == Type.FILE || type == Type.SPECIAL) {
        return new Finding.Unreadable<>("`%s`, which it should be below, is %s".formatted(folder, type.noun()));
      }
      if (type == Type.DIRECTORY && !host.machine().isRoot()) {
        return new Finding.Hidden<>(Privilege.ROOT);
      }
    }
    return new Finding.Unreadable<>("it is out of reach");
  }
}
