package dev.trueup.value;

/** A side is one half of a machine: its Linux part, or the Windows host under it. */
public enum Side {
  LINUX,
  WINDOWS;

  /** Lower case, as manifests and documents spell it. */
  public String word() {
    return this == LINUX ? "linux" : "windows";
  }

  public static Side parse(String word) {
    return switch (word) {
      case "linux" -> LINUX;
      case "windows" -> WINDOWS;
      default -> throw new IllegalArgumentException("no side is called " + word);
    };
  }
}
