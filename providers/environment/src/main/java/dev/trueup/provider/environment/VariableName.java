package dev.trueup.provider.environment;

import dev.trueup.diagnostic.Diagnostic;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A variable name is what a shell takes as one, with what is known about some of them. */
final class VariableName {

  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** bash or zsh refuses to set these, with a message at each start. */
  private static final Set<String> READ_ONLY = Set.of("BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID", "_");

  private static final Map<String, String> DOUBTFUL = Map.ofEntries(
      Map.entry("GOROOT", "Go finds its own root. A fixed one breaks every other Go on this machine, also those that Go fetches itself."),
      Map.entry("LD_PRELOAD", "Every program loads what it names; one that does not fit its libc no longer starts."),
      Map.entry("LD_LIBRARY_PATH", "Every program looks there for its libraries first, also those of the system that need others."),
      Map.entry("HOME", "The login sets it. Programs, trueup among them, would look for their files elsewhere from then on."),
      Map.entry("USER", "The login sets it, and programs trust it to be the user's name."),
      Map.entry("LOGNAME", "The login sets it, and programs trust it to be the user's name."),
      Map.entry("SHELL", "The login sets it from the user database. Change the login shell with `chsh`."),
      Map.entry("PWD", "Shells keep it themselves."),
      Map.entry("TERM", "The terminal sets it. A fixed one is wrong in every other terminal."),
      Map.entry("IFS", "Shells split words by it; a script that inherits another one may do something else."),
      Map.entry("BASH_ENV", "Every script that bash runs reads the file that it names first."),
      Map.entry("ENV", "Every interactive `sh` reads the file that it names first."),
      Map.entry("ZDOTDIR", "zsh then looks for its profiles elsewhere, also for the one that reads our variables."));

  private VariableName() {}

  /** What is wrong with this name, or doubtful about it. */
  static Optional<Diagnostic> remark(String name) {
    if (name.equals("PATH")) {
      return Optional.of(Wording.pathIsNoVariable());
    }
    if (!FORM.matcher(name).matches()) {
      return Optional.of(Wording.notAName());
    }
    if (READ_ONLY.contains(name)) {
      return Optional.of(Wording.readOnly(name));
    }
    return Optional.ofNullable(DOUBTFUL.get(name)).map(reason -> Wording.doubtful(name, reason));
  }
}
