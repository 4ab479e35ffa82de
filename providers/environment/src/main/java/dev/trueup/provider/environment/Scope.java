package dev.trueup.provider.environment;

import dev.trueup.edit.Dialect;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A scope is who sees a variable; each has one file of ours. */
public enum Scope {
  /** Login shells of this user, and what they start. */
  SHELL("shell", Dialect.SHELL_ENV, 0600),
  /** This user's systemd services. */
  SERVICES("services", Dialect.ENVIRONMENT_D, 0600),
  /** Login shells of every user. */
  SYSTEM("system", Dialect.SHELL_ENV, 0644);

  private final String word;
  private final Dialect dialect;
  private final int mode;

  Scope(String word, Dialect dialect, int mode) {
    this.word = word;
    this.dialect = dialect;
    this.mode = mode;
  }

  /** As manifests and addresses spell it. */
  public String word() {
    return word;
  }

  Dialect dialect() {
    return dialect;
  }

  FileMode modeWhenCreated() {
    return new FileMode(mode);
  }

  /** The file of ours that this scope reads. */
  public HostPath file(Machine machine) {
    return switch (this) {
      case SHELL -> machine.configHome().child("trueup").child("env.sh");
      case SERVICES -> machine.configHome().child("environment.d").child("60-trueup.conf");
      case SYSTEM -> HostPath.linux("/etc/profile.d/trueup.sh");
    };
  }

  static Scope parse(String word) {
    for (Scope scope : values()) {
      if (scope.word.equals(word)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("no scope is called " + word);
  }

  /** The scopes that these words mean here: {@code user} is the shells and, where systemd runs, the services of this user. */
  static Set<Scope> expand(List<String> words, Machine machine) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words) {
      if (word.equals("user")) {
        scopes.add(SHELL);
        if (machine.systemd()) {
          scopes.add(SERVICES);
        }
      } else {
        scopes.add(parse(word));
      }
    }
    return scopes;
  }
}
