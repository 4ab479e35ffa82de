package dev.trueup.host.local;

import dev.trueup.host.Digest;
import dev.trueup.host.Network;
import java.net.URI;

/** A network of which equal questions are asked once, by whoever comes first. */
final class OnceAsked implements Network {

  private record Page(URI uri, int limit) {}

  private record Place(String address, int port) {}

  private final Examination.Memory<Page, Fetched> pages;
  private final Examination.Memory<Place, Reached> places;
  private final Examination.Memory<Digest.InDatabase, Summed> sums;

  OnceAsked(Network network) {
    this.pages = new Examination.Memory<>(page -> network.fetch(page.uri(), page.limit()));
    this.places = new Examination.Memory<>(place -> network.connect(place.address(), place.port()));
    this.sums = new Examination.Memory<>(network::sum);
  }

  @Override
  public Fetched fetch(URI uri, int limit) {
    return pages.of(new Page(uri, limit));
  }

  @Override
  public Reached connect(String address, int port) {
    return places.of(new Place(address, port));
  }

  @Override
  public Summed sum(Digest.InDatabase question) {
    return sums.of(question);
  }
}
