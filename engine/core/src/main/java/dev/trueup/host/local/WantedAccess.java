package dev.trueup.host.local;

import dev.trueup.host.FileMode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A wanted access is the access that something of a step shall have in the end.
 *
 * @param before of what it replaces or is; without it a new thing keeps the owner it was made with (in a set-group-id folder, its group)
 * @param usual mode of a new thing where nothing is said
 * @param mode as the step says it
 * @param owner as the step says it: {@code user} or {@code user:group}, names or numbers
 */
record WantedAccess(Optional<Access> before, int usual, Optional<FileMode> mode, Optional<String> owner, Accounts accounts) {

  /** @throws FileSystemException where this machine does not know the owner */
  private Access of(UnixStat made) throws FileSystemException {
    Access as = before.orElse(new Access(made.uid(), made.gid(), usual));
    int bits = mode.map(FileMode::bits).orElse(as.mode());
    if (owner.isEmpty()) {
      return new Access(as.uid(), as.gid(), bits);
    }
    String[] names = owner.get().split(":", 2);
    int user = accounts.uid(names[0]).orElseThrow(() -> unknown("user", names[0]));
    int group = names.length == 2 ? accounts.gid(names[1]).orElseThrow(() -> unknown("group", names[1])) : as.gid();
    return new Access(user, group, bits);
  }

  /** Gives it to what was made; links are not followed. */
  void giveTo(Path made) throws IOException {
    UnixStat now = UnixStat.of(made);
    of(now).giveTo(made, now, before.isPresent() || mode.isPresent());
  }

  private static FileSystemException unknown(String what, String name) {
    return new FileSystemException("", null, "this machine knows no " + what + " `" + name + "`");
  }
}
