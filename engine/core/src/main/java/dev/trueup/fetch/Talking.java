package dev.trueup.fetch;

import dev.trueup.host.Digest;
import dev.trueup.host.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Talking is the network of a host that may talk. */
public final class Talking implements Network {

  private final Pages pages;
  private final Sums sums;
  private final Patience patience;

  /** @param sums who is asked for the sums of modules */
  public Talking(Pages pages, Sums sums, Patience patience) {
    this.pages = pages;
    this.sums = sums;
    this.patience = patience;
  }

  @Override
  public Fetched fetch(URI uri, int limit) {
    return switch (pages.get(uri, limit)) {
      case Pages.Got.Page got -> new Fetched.Page(got.status(), new String(got.bytes(), StandardCharsets.UTF_8), got.date());
      case Pages.Got.Refused(String reason) -> new Fetched.Refused(reason);
    };
  }

  @Override
  public Summed sum(Digest.InDatabase question) {
    return switch (sums.sumOf(question, pages)) {
      case Sums.Answer.Known(Digest.ModuleSum sum) -> new Summed.Known(sum);
      case Sums.Answer.Unknown(String reason) -> new Summed.Unknown(reason);
    };
  }

  /** Always directly: whether something listens there is not a proxy's to say. */
  @Override
  public Reached connect(String address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), Math.toIntExact(patience.connect().toMillis()));
      return new Reached.Connected();
    } catch (IOException refused) {
      return new Reached.Refused(Failures.connecting(address + ":" + port, refused, patience).clause());
    }
  }
}
