package dev.trueup.host;

/**
 * An activation is what must restart before a setting takes effect.
 *
 * @param name stable word for documents: {@code new-login}, {@code wsl-shutdown}
 * @param instruction what the user does, an imperative clause: "open a new shell", "run `wsl --shutdown` in Windows"
 */
public record Activation(String name, String instruction) implements Comparable<Activation> {

  public static final Activation NEW_SHELL = new Activation("new-shell", "open a new login shell");

  @Override
  public int compareTo(Activation other) {
    return name.compareTo(other.name);
  }
}
