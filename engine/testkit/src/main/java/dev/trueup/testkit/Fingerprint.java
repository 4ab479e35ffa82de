package dev.trueup.testkit;

import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;

/** A fingerprint is what an {@link Expect} compares: what stands at a path, in one word. */
final class Fingerprint {
  private Fingerprint() {}

  static boolean holds(Expect expect, Lookup found, Sealer sealer) {
    return expect.isAnything() || expect.equals(of(found, sealer));
  }

  /** An edit may also expect the region that it replaces, whatever stands around it. */
  static boolean holds(Step.EditFile step, Lookup found, String text, Sealer sealer) {
    Expect region = step.edit().region(text, sealer::digest).map(r -> Expect.region(sealer.digest(r))).orElse(Expect.NO_REGION);
    return step.expect().equals(region) || holds(step.expect(), found, sealer);
  }

  private static Expect of(Lookup found, Sealer sealer) {
    return switch (found) {
      case Lookup.Missing m -> Expect.ABSENT;
      case Lookup.Unreachable u -> new Expect("unreachable");
      case Lookup.Here(String path, Node.File(Content content, var broken, var rights, var modified)) ->
          Expect.file(sealer.digest(content.bytes()));
      case Lookup.Here(String path, Node.Directory d) -> Expect.DIRECTORY;
      case Lookup.Here(String path, Node.Link(String target, var rights)) -> Expect.link(target);
      case Lookup.Here(String path, Node.Special s) -> new Expect("special");
    };
  }
}
