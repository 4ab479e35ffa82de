package dev.trueup.provider.environment;

import dev.trueup.host.Fact;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Profiles are the files that shells of this user read at their start.
 *
 * <p>Which of them our block belongs into follows from the shells that are there, not from the files: a run that makes {@code ~/.bashrc} or
 * {@code ~/.zshrc} on its way would otherwise find more to do when it looks again. A profile that only reads our file is harmless, and goes
 * with undo. The one exception is {@code .bash_profile} and {@code .bash_login}, which must not be made: who makes one has bash pass
 * {@code .profile} over, and the next plan says so.
 *
 * @param present those of {@link #KNOWN} that are there and readable
 * @param shells names of the shells of {@link #SHELLS} that are on this machine
 */
public record Profiles(Set<HostPath> present, Set<String> shells) {

  /** The shells that have profiles of their own beside {@code .profile}. */
  private static final List<String> SHELLS = List.of("bash", "zsh");

  /** Every profile that bash, dash and zsh look for in a home. */
  static final List<HostPath> KNOWN =
      Stream.of(".profile", ".bash_profile", ".bash_login", ".bashrc", ".zshenv", ".zprofile", ".zshrc", ".zlogin")
          .map(name -> HostPath.linux("~/" + name))
          .toList();

  /** Which are there. */
  static final Fact<Profiles> FOUND = new Fact<>("environment/profiles", Profiles::found, new Profiles(Set.of(), Set.of()));

  private static final HostPath PROFILE = HostPath.linux("~/.profile");
  private static final HostPath BASHRC = HostPath.linux("~/.bashrc");
  private static final HostPath ZSHENV = HostPath.linux("~/.zshenv");

  /**
   * A profile that has to read our file.
   *
   * @param atTop before everything else: {@code .bashrc} of most distributions ends early for shells that nobody types into
   * @param why a clause: "login shells read the variables through it"
   */
  public record Reader(HostPath path, boolean atTop, String why) {}

  public Profiles {
    present = Set.copyOf(present);
    shells = Set.copyOf(shells);
  }

  private static Profiles found(ReadOnlyHost host) {
    return new Profiles(
        KNOWN.stream().filter(path -> host.read(path) instanceof FileRead.Contents).collect(Collectors.toUnmodifiableSet()),
        SHELLS.stream().filter(shell -> host.program(shell).isPresent()).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The profiles that our block belongs into. bash reads only the first of {@code .bash_profile}, {@code .bash_login} and {@code .profile};
   * making one of the first two would hide the last, so only {@code .profile} is ever made, {@code .bashrc} for bash, {@code .zshenv} for zsh.
   */
  public List<Reader> readers(Machine machine) {
    var readers = new ArrayList<Reader>();
    readers.add(new Reader(PROFILE, false, "login shells read the variables through it"));
    Stream.of("~/.bash_profile", "~/.bash_login").map(HostPath::linux).filter(present::contains).findFirst()
        .ifPresent(path -> readers.add(new Reader(path, false, "login shells of bash read it instead of `~/.profile`")));
    if (isThere("bash", machine)) {
      readers.add(new Reader(BASHRC, true, "bash reads it in terminals that are no login shells"));
    }
    if (isThere("zsh", machine)) {
      readers.add(new Reader(ZSHENV, false, "zsh reads it whenever it starts"));
    }
    return List.copyOf(readers);
  }

  private boolean isThere(String shell, Machine machine) {
    return machine.loginShell().endsWith("/" + shell) || shells.contains(shell);
  }
}
