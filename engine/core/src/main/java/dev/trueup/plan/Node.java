package dev.trueup.plan;

import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import java.util.Optional;

/** A node is what stands at a path, on the machine or as the steps before would leave it. */
sealed interface Node {

  record Missing() implements Node {}

  /**
   * @param content empty where it cannot be read
   * @param unreadable why not
   */
  record File(Optional<Content> content, FileMode mode, String owner, String unreadable) implements Node {}

  record Link(String target) implements Node {}

  record Directory(FileMode mode, String owner) implements Node {}

  /** Something that is never touched: a device, or a path that runs through a file. */
  record Untouchable(String what) implements Node {}
}
