package dev.trueup.provider;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;

/** A project is what a section may know of the repository that a manifest stands in. */
public interface Project {

  /** Its name, as {@code name:} in the manifest has it: what people call it, any text; empty where that is missing. */
  String name();

  /** The folder of the manifest that was given, as one would name it: below the home symbolic. */
  HostPath folder();

  /** What {@code trueup lock} wrote beside it; {@link Lock#NONE} where there is none. */
  Lock lock();

  /** A file of the repository: {@code go.mod}. What lies outside the folder is missing. */
  FileRead file(String name);
}
