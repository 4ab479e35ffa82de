package dev.trueup.provider;

import java.util.List;

/**
 * A plug-in is a folder of jars with a provider of somebody else's in them.
 *
 * @param name of its folder
 * @param folder absolute
 * @param jars everything that its classes are loaded from, in the order of their names
 */
public record Plugin(String name, String folder, List<Jar> jars) {

  /**
   * A jar as it was loaded.
   *
   * @param path absolute
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Jar(String path, String sha256) {}

  public Plugin {
    jars = List.copyOf(jars);
  }
}
