package dev.trueup.host;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A read-only host is the machine for whoever only looks: nothing here can change it, and nothing
 * here talks to anybody but through its {@link #network}.
 *
 * <p>Safe for use by several threads. Answers hold for one examination: equal questions are asked once.
 */
public interface ReadOnlyHost {

  Machine machine();

  /** What stands at the path itself; a link at its end is not followed. */
  FileStat stat(HostPath path);

  /** The contents of a regular file, links followed. Pipes, devices and sockets are never opened; files over 64 MiB are unreadable. */
  FileRead read(HostPath path);

  /**
   * A piece of a regular file of any size, links followed; shorter where the file ends.
   *
   * @param offset in bytes, from 0
   * @param length in bytes, at most 1 MiB
   */
  FileRead piece(HostPath path, long offset, int length);

  /**
   * Every regular file below a folder with its size in bytes, by its path from there: {@code bin/go}. Links are not followed and have size -1.
   * Empty where there is no folder.
   */
  SortedMap<String, Long> tree(HostPath folder);

  /** The names in a folder, sorted; empty where there is none. */
  List<String> list(HostPath folder);

  /** @throws IllegalArgumentException for a command whose form no provider declared: a bug of ours */
  Answer ask(Question question);

  /** Other machines, as far as they may be asked: {@link Network#SILENT} while a plan is made. */
  Network network();

  /** Where a program of this name is, on the search path that steps will have. */
  Optional<HostPath> program(String name);

  /** The free space where this path is or would be, in bytes. */
  long freeSpace(HostPath path);
}
