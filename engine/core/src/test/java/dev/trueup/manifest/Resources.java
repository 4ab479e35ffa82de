package dev.trueup.manifest;

import dev.trueup.provider.Resource;
import java.util.List;

/** Resources as one line each. */
final class Resources {

  private Resources() {}

  static List<String> lines(Manifest manifest) {
    return manifest.resources().stream().map(Resources::line).toList();
  }

  private static String line(Manifest.Declared declared) {
    var resource = declared.resource();
    var place = resource.origin().place();
    String terms = (resource.terms().absent() ? " absent" : "")
        + (resource.terms().after().isEmpty() ? "" : " after " + resource.terms().after())
        + resource.terms().whenRemoved().map(what -> " " + what.word()).orElse("");
    String others = declared.others().isEmpty() ? "" : " and " + declared.others().stream().map(Resource::address).toList();
    return "%s %d:%d %s%s%s".formatted(
        resource.address(), place.line(), place.column(), resource.desired().attributes().values(), terms, others);
  }
}
