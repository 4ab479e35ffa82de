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
 * @param present those of {@link #KNOWN} that are there and readable
 */
public record Profiles(Set<HostPath> present) {

  /** Every profile that bash, dash and zsh look for in a home. */
  static final List<HostPath> KNOWN =
      Stream.of(".profile", ".bash_profile", ".bash_login", ".bashrc", ".zshenv", ".zprofile", ".zshrc", ".zlogin")
          .map(name -> HostPath.linux("~/" + name))
          .toList();

  /** Which are there. */
  static final Fact<Profiles> FOUND = new Fact<>("environment/profiles", Profiles::found, new Profiles(Set.of()));

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
  }

  private static Profiles found(ReadOnlyHost host) {
    return new Profiles(
        KNOWN.stream().filter(path -> host.read(path) instanceof FileRead.Contents).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The profiles that our block belongs into. bash reads only the first of {@code .bash_profile}, {@code .bash_login} and {@code .profile};
   * making one of the first two would hide the last, so only {@code .profile} is ever made, and {@code .zshenv} for zsh.
   */
  public List<Reader> readers(Machine machine) {
    var readers = new ArrayList<Reader>();
    readers.add(new Reader(PROFILE, false, "login shells read the variables through it"));
    Stream.of("~/.bash_profile", "~/.bash_login").map(HostPath::linux).filter(present::contains).findFirst()
        .ifPresent(path -> readers.add(new Reader(path, false, "login shells of bash read it instead of `~/.profile`")));
    if (present.contains(BASHRC)) {
      readers.add(new Reader(BASHRC, true, "bash reads it in terminals that are no login shells"));
    }
    if (machine.loginShell().endsWith("/zsh") || present.stream().anyMatch(path -> path.name().startsWith(".z"))) {
      readers.add(new Reader(ZSHENV, false, "zsh reads it whenever it starts"));
    }
    return List.copyOf(readers);
  }
}
