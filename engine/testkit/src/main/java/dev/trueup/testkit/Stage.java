package dev.trueup.testkit;

/** A stage is something that happens after a run of a story; then trueup runs again. */
sealed interface Stage {

  String title();

  String text();

  /** Whether the next stage comes before trueup runs again. */
  default boolean runsOn() {
    return false;
  }

  /**
   * Somebody else changes the machine.
   *
   * @param text a machine text
   * @param runsOn whether something else happens before trueup runs again
   */
  record MachineChanges(String text, boolean runsOn) implements Stage {
    @Override
    public String title() {
      return "then the machine changes";
    }
  }

  /** What only a privilege can see is looked at again while planning. */
  record LooksAgain() implements Stage {
    @Override
    public String title() {
      return "then with --recheck";
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** The manifest is this one from now on. */
  record ManifestChanges(String text) implements Stage {
    @Override
    public String title() {
      return "then the manifest changes";
    }
  }
}
