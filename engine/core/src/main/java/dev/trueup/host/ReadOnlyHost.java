package dev.trueup.host;

import java.util.List;
import java.util.Optional;

/**
 * A read-only host is the machine for whoever only looks: nothing here can change it, and nothing here talks to a network.
 *
 * <p>Safe for use by several threads. Answers hold for one examination: equal questions are asked once.
 */
public interface ReadOnlyHost {

  Machine machine();

  /** What stands at the path itself; a link at its end is not followed. */
  FileStat stat(HostPath path);

  /** The contents of a regular file, links followed. Pipes, devices and sockets are never opened; files over 64 MiB are unreadable. */
  FileRead read(HostPath path);

  /** The names in a folder, sorted; empty where there is none. */
  List<String> list(HostPath folder);

  /** @throws IllegalArgumentException for a command whose form no provider declared: a bug of ours */
  Answer ask(Question question);

  /** Where a program of this name is, on the search path that steps will have. */
  Optional<HostPath> program(String name);

  /** The free space where this path is or would be, in bytes. */
  long freeSpace(HostPath path);
}
