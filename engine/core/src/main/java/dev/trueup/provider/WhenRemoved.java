package dev.trueup.provider;

/** What happens to a thing that leaves the manifest. */
public enum WhenRemoved {
  /** It goes back to what it was before trueup first changed it. */
  RESTORE,
  /** It is taken away, whatever was there before. */
  REMOVE,
  /** It stays as it is and is no longer ours. */
  KEEP;

  public String word() {
    return switch (this) {
      case RESTORE -> "restore";
      case REMOVE -> "remove";
      case KEEP -> "keep";
    };
  }

  public static WhenRemoved parse(String word) {
    return switch (word) {
      case "restore" -> RESTORE;
      case "remove" -> REMOVE;
      case "keep" -> KEEP;
      default -> throw new IllegalArgumentException("when_removed is restore, remove or keep: " + word);
    };
  }
}
