package dev.trueup.provider.checks;

import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.environment.login.LoginPath;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The check that a command in a new login shell is this file.
 *
 * @param command a name without a slash
 */
record Resolves(String command, HostPath path) implements Check {

  static final String WORD = "resolves";

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String subject(Machine machine) {
    return command;
  }

  @Override
  public Attributes attributes() {
    return Attributes.of(WORD, Value.text(command)).with("path", path.text());
  }

  @Override
  public String wanted() {
    return path.text();
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    LoginPath login = LoginPath.of(host);
    Optional<HostPath> found = login.find(command, host);
    if (found.isPresent() && isSame(found.get(), host)) {
      return new Verdict.Holds(Wording.doubt(command, found.get(), login).stream().toList());
    }
    FileStat there = host.stat(host.machine().real(path));
    return new Verdict.Fails(
        !there.is(FileStat.Type.FILE) ? Wording.nothingToResolve(this, found, login)
        : (there.mode().bits() & 0111) == 0 ? Wording.notExecutable(this, found, login)
        : found.isPresent() ? Wording.resolvesElsewhere(this, found.get(), login) : Wording.resolvesToNothing(this, login));
  }

  /** The same file, whichever links lead to it. */
  private boolean isSame(HostPath found, ReadOnlyHost host) {
    Machine machine = host.machine();
    return found.equals(path) || machine.real(found).equals(machine.real(path));
  }
}
