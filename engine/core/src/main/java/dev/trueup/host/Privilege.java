package dev.trueup.host;

/** A privilege is the rights that a step needs, least first. */
public enum Privilege {
  USER,
  /** root on the Linux side, by one {@code sudo} a run. */
  ROOT,
  /** An elevated process on the Windows side, by one UAC prompt a run. */
  ADMINISTRATOR;

  public String word() {
    return switch (this) {
      case USER -> "user";
      case ROOT -> "root";
      case ADMINISTRATOR -> "administrator";
    };
  }

  public static Privilege parse(String word) {
    return switch (word) {
      case "user" -> USER;
      case "root" -> ROOT;
      case "administrator" -> ADMINISTRATOR;
      default -> throw new IllegalArgumentException("no privilege is called " + word);
    };
  }
}
