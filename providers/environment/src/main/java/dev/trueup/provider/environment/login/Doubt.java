package dev.trueup.provider.environment.login;

import dev.trueup.host.HostPath;

/**
 * A doubt is a place where only a shell could tell what becomes of PATH.
 *
 * @param line 1-based
 * @param what a clause: "`eval` may change PATH"
 */
public record Doubt(HostPath file, int line, String what) {

  /** "`eval` may change PATH (line 12 of `~/.bashrc`)". */
  public String words() {
    return what + " (line " + line + " of `" + file + "`)";
  }
}
