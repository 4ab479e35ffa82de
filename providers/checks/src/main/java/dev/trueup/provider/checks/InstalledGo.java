package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.environment.login.LoginPath;
import dev.trueup.value.Attributes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The check that the Go of a new login shell is of these versions; its tree says which it is, and it is not run. */
record InstalledGo(VersionRange range) implements Check {

  static final String WORD = "go";

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
    return Attributes.of(WORD, dev.trueup.value.Value.text(range.toString()));
  }

  @Override
  public String wanted() {
    return range.toString();
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    LoginPath path = LoginPath.of(host);
    Optional<HostPath> program = path.find("go", host);
    if (program.isEmpty()) {
      return new Verdict.Fails(Wording.noGo(range, path));
    }
    Optional<Version> version = version(program.get(), host);
    if (version.isEmpty()) {
      return new Verdict.Fails(Wording.goWithoutVersion(program.get(), path));
    }
    List<Note> doubts = Wording.doubt("go", program.get(), path).stream().toList();
    return range.holds(version.get()) ? new Verdict.Holds(doubts) : new Verdict.Fails(Wording.otherGo(program.get(), version.get(), range, path));
  }

  /** As cmd/go finds its own tree: the folder above its {@code bin}, or the one above that, of its name and of where links lead. */
  private static Optional<Version> version(HostPath program, ReadOnlyHost host) {
    return Stream.of(program, host.machine().real(program))
        .flatMap(file -> file.ancestors().stream().skip(1).limit(2))
        .flatMap(root -> versionOf(root, host).stream()).findFirst();
  }

  /** The first word of {@code VERSION}; Go's own builds put the time on a second line. */
  private static Optional<Version> versionOf(HostPath root, ReadOnlyHost host) {
    if (!(host.read(root.child("VERSION")) instanceof FileRead.Contents contents)) {
      return Optional.empty();
    }
    String first = contents.text().text().lines().findFirst().orElse("").strip();
    return first.startsWith("go") ? Version.leading(first) : Optional.empty();
  }
}
