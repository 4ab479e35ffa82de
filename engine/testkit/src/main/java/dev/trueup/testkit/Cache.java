package dev.trueup.testkit;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A cache is what the users of a scripted machine have downloaded, each for himself. It is no part of the machine's text: nothing relies on it. */
final class Cache {

  private final Map<String, Offer> offers = new HashMap<>();

  void put(Actor actor, Source source, Offer offer) {
    offers.put(key(actor, source), offer);
  }

  /** What is here for the first source that something right is here for. */
  Optional<Offer> find(Actor actor, Artifact artifact) {
    return artifact.sources().stream()
        .flatMap(source -> Optional.ofNullable(offers.get(key(actor, source))).filter(offer -> isRight(source, offer)).stream())
        .findFirst();
  }

  /** What a list or a database said once is remembered. */
  private static boolean isRight(Source source, Offer offer) {
    return switch (source.digest()) {
      case Digest.Sha256 sha256 -> offer.is(sha256);
      case Digest.ModuleSum sum -> offer.is(sum);
      case Digest.Listed l -> true;
      case Digest.InDatabase d -> true;
    };
  }

  private static String key(Actor actor, Source source) {
    return actor.name() + "/" + source.name();
  }
}
