package dev.trueup.testkit;

/** A lookup is what following a path on a scripted machine came to. Its path has no links in it, save perhaps the last name. */
sealed interface Lookup {

  record Here(String path, Node node) implements Lookup {}

  record Missing(String path) implements Lookup {}

  /** @param reason a clause: "a part of its path is a file" */
  record Unreachable(String reason) implements Lookup {}
}
