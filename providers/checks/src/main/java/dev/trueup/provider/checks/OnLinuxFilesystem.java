package dev.trueup.provider.checks;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.time.InstantSource;
import java.util.Optional;

/** The check that a path lies on a filesystem of Linux's own; one that is not there yet, where it would lie. */
record OnLinuxFilesystem(HostPath path) implements Check {

  static final String WORD = "on_linux_filesystem";

  private static final HostPath MOUNTS = HostPath.linux("/proc/self/mountinfo");

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String subject(Machine machine) {
    return machine.real(path).text();
  }

  @Override
  public Attributes attributes() {
    return Attributes.of(WORD, Value.text(path.text()));
  }

  @Override
  public String wanted() {
    return path.text();
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    if (!(host.read(MOUNTS) instanceof FileRead.Contents contents)) {
      return new Verdict.Unreadable("`%s` says nothing, so what is mounted where is not known".formatted(MOUNTS));
    }
    Machine machine = host.machine();
    String absolute = machine.absolute(machine.real(path));
    Optional<Mount> mount = Mount.of(absolute, contents.text().text());
    if (mount.isEmpty()) {
      return new Verdict.Unreadable("`%s` names no filesystem that `%s` is on".formatted(MOUNTS, path));
    }
    return mount.get().foreign().<Verdict>map(what -> new Verdict.Fails(Wording.foreignFilesystem(path, mount.get(), what)))
        .orElse(Verdict.HOLDS);
  }
}
