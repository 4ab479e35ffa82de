package dev.trueup.cli;

import java.nio.file.Path;

/** Elsewhere is this machine with another home: what {@code trueup try} works in. */
interface Elsewhere {

  /** An engine for which {@code ~} is this folder and which knows nothing of what the user's own home is told by variables. */
  Engine engine(Path home);
}
