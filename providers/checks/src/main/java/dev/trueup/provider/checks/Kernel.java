package dev.trueup.provider.checks;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.time.InstantSource;
import java.util.Optional;

/** The check that the running kernel is of these versions. */
record Kernel(VersionRange range) implements Check {

  static final String WORD = "kernel";

  private static final HostPath RELEASE = HostPath.linux("/proc/sys/kernel/osrelease");

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String subject(Machine machine) {
    return "";
  }

  @Override
  public Attributes attributes() {
    return Attributes.of(WORD, Value.text(range.toString()));
  }

  @Override
  public String wanted() {
    return range.toString();
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    if (!(host.read(RELEASE) instanceof FileRead.Contents contents)) {
      return new Verdict.Unreadable("`%s` says nothing, so the kernel is not known".formatted(RELEASE));
    }
    String release = contents.text().text().strip();
    Optional<Version> version = Version.leading(release);
    if (version.isEmpty()) {
      return new Verdict.Unreadable("`%s` is no version of a kernel".formatted(release));
    }
    return range.holds(version.get()) ? Verdict.HOLDS : new Verdict.Fails(Wording.otherKernel(release, range, host.machine()));
  }
}
