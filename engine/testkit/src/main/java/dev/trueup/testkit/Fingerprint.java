package dev.trueup.testkit;

import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.Step;

/** A fingerprint is what an {@link Expect} compares: what stands at a path, in one word. */
final class Fingerprint {
  private Fingerprint() {}

  static boolean holds(Expect expect, Lookup found, Ground ground) {
    boolean stamped = expect.fingerprint().startsWith("stamp:");
    if (stamped && found instanceof Lookup.Here(String path, Node.File(Content content, var broken, var rights, var modified))) {
      return expect.equals(Expect.stamp(content.blob().size(), modified));
    }
    return expect.isAnything() || writtenOut(expect, ground.world()).equals(of(found, ground));
  }

  /** An edit may also expect the region that it replaces, whatever stands around it. */
  static boolean holds(Step.EditFile step, Lookup found, String text, Ground ground) {
    Expect region = step.edit().region(text, ground.sealer()::digest)
        .map(chars -> Expect.region(ground.sealer().digest(chars)))
        .orElse(Expect.NO_REGION);
    return step.expect().equals(region) || holds(step.expect(), found, ground);
  }

  /** A plan names the home by its symbol; a link holds it written out. */
  private static Expect writtenOut(Expect expect, World world) {
    String target = expect.fingerprint().replaceFirst("^link:", "");
    return target.startsWith("~") ? Expect.link(world.absolute(target)) : expect;
  }

  private static Expect of(Lookup found, Ground ground) {
    return switch (found) {
      case Lookup.Missing m -> Expect.ABSENT;
      case Lookup.Unreachable u -> new Expect("unreachable");
      case Lookup.Here(String path, Node.File(Content content, var broken, var rights, var modified)) ->
          Expect.file(ground.sealer().digest(content.bytes()));
      case Lookup.Here(String path, Node.Directory d) -> Expect.DIRECTORY;
      case Lookup.Here(String path, Node.Link(String target, var rights)) -> Expect.link(target);
      case Lookup.Here(String path, Node.Special s) -> new Expect("special");
    };
  }
}
