package dev.trueup.testkit;

/** A stage is something that happens between two runs of a story. */
sealed interface Stage {

  String title();

  String text();

  /** Somebody else changes the machine; the text is a machine text. */
  record MachineChanges(String text) implements Stage {
    @Override
    public String title() {
      return "then the machine changes";
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
