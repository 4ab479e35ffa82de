package dev.trueup.provider;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;

/** A project is what a section may know of the repository that a manifest stands in. */
public interface Project {

  /** The folder of the manifest that was given, as one would name it: below the home symbolic. */
  HostPath folder();

  /** What {@code trueup lock} wrote beside it; {@link Lock#NONE} where there is none. */
  Lock lock();

  /** A file of the repository: {@code go.mod}. What lies outside the folder is missing. */
  FileRead file(String name);
}
