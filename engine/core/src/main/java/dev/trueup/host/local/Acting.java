package dev.trueup.host.local;

import dev.trueup.host.FileMode;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What everybody who acts on files knows: where paths are, who this process is, what a plan may expect.
 *
 * @param paths where host paths are
 */
record Acting(LocalPaths paths, Accounts accounts, ProcessStatus process, Expectations expectations) {

  /**
   * @param before what stands there now, where its owner and mode shall stay
   * @param usual bits of a new file or folder, from which the umask is taken
   */
  WantedAccess wanted(Optional<UnixStat> before, int usual, Optional<FileMode> mode, Optional<String> owner) {
    return new WantedAccess(before.map(Access::of), usual & ~process.umask(), mode, owner, accounts);
  }

  /** Folders first, outermost first, then the thing itself where it was not there. */
  List<HostPath> created(MadeFolders folders, Optional<Path> itself) {
    var all = new ArrayList<HostPath>();
    folders.all().forEach(folder -> all.add(paths.symbolic(folder)));
    itself.ifPresent(path -> all.add(paths.symbolic(path)));
    return all;
  }

  static Performed.Done done() {
    return new Performed.Done("", List.of());
  }

  /** @param act what was tried: "write", "remove" */
  static Performed.Failed cannot(String act, HostPath path, String why) {
    return new Performed.Failed("cannot " + act + " " + path + ": " + why + ".");
  }

  static Performed.Failed cannot(String act, HostPath path, IOException refused) {
    return cannot(act, path, Refusal.of(refused));
  }

  static Performed.Moved meanwhile(HostPath path) {
    return new Performed.Moved(path + " changed while it was being written.");
  }
}
