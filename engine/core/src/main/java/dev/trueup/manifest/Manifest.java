package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Resource;
import dev.trueup.value.ResourceAddress;
import java.util.List;

/**
 * A manifest is what {@code trueup.yaml}, its includes and its personal layer ask for on this machine.
 *
 * @param name the project's name
 * @param path absolute path of the file that was given
 * @param shown the path as people named it
 * @param sha256 over the contents of every file that was read for it, in the order read
 * @param layers the other files that were read, as people would name them
 * @param resources everything that applies here, in the order of the text, implied resources behind what implies them; no two of one
 *     identity: equal declarations are merged
 * @param notForThisMachine what {@code only_on} or a section leaves out here
 * @param warnings what is worth saying though nothing is wrong
 */
public record Manifest(
    String name, String path, String shown, String sha256, List<String> layers, List<Declared> resources,
    List<ResourceAddress> notForThisMachine, List<Diagnostic> warnings) {

  /**
   * A resource with every place that declares it.
   *
   * @param resource the first declaration
   * @param section the key of the section that it came from
   * @param others equal declarations that were merged into it
   */
  public record Declared(Resource<?> resource, String section, List<Resource<?>> others) {
    public Declared {
      others = List.copyOf(others);
    }
  }

  public Manifest {
    layers = List.copyOf(layers);
    resources = List.copyOf(resources);
    notForThisMachine = List.copyOf(notForThisMachine);
    warnings = List.copyOf(warnings);
  }
}
