package dev.trueup.testkit;

import dev.trueup.host.Network;
import java.net.URI;

/** A scripted network is what a machine text says of other machines. */
record ScriptedNetwork(World world, Log log) implements Network {

  @Override
  public Fetched fetch(URI uri, int limit) {
    Offer offer = at(uri.toString());
    if (offer.refusal().isPresent()) {
      return new Fetched.Refused(offer.refusal().get());
    }
    return offer.isArtifact() || offer.text().length() > limit
        ? new Fetched.Refused("the answer is longer than %d bytes".formatted(limit))
        : new Fetched.Page(offer.status(), offer.text(), offer.date());
  }

  @Override
  public Reached connect(String address, int port) {
    return at("tcp://" + address + ":" + port).refusal().<Reached>map(Reached.Refused::new).orElseGet(Reached.Connected::new);
  }

  /** What there is at an address, asked for once more. */
  Offer at(String address) {
    synchronized (world) {
      log.asked().add("@ " + address);
      Offer offer = world.offers().get(address);
      if (offer == null) {
        throw log.lacks("@ " + address);
      }
      return offer;
    }
  }
}
