package dev.trueup.provider.network.listener;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.address.Protocol;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A spot is where something should listen. */
public sealed interface Spot {

  /**
   * A port of this machine.
   *
   * @param address where it must answer: {@code 0.0.0.0} and {@code ::} mean all addresses; empty where any will do
   */
  record AtPort(Protocol protocol, Optional<Address> address, int port) implements Spot {
    @Override
    public String toString() {
      String place = address.map(each -> each.bracketed() + ":").orElse("") + port;
      return protocol == Protocol.TCP ? place : protocol.word() + "/" + place;
    }
  }

  /** The path of a Unix socket. */
  record AtPath(HostPath path) implements Spot {
    @Override
    public String toString() {
      return UNIX + path;
    }
  }

  String UNIX = "unix:";
  Pattern PORT = Pattern.compile("(?:(tcp|udp)/)?(?:([0-9.]+|\\[[0-9A-Fa-f:.]+]):)?([0-9]{1,9})");

  /** @throws IllegalStateException for what {@link #parse} refuses */
  static Spot of(String text, Machine machine) {
    return parse(text, machine, Span.startOf("")).value().orElseThrow(() -> new IllegalStateException("nowhere to listen: " + text));
  }

  /** {@code 3000}, {@code 0.0.0.0:3000}, {@code [::1]:3000}, {@code udp/53}, {@code unix:/run/app.sock}, {@code unix:~/app.sock}. */
  static Checked<Spot> parse(String text, Machine machine, Span place) {
    if (text.startsWith(UNIX)) {
      String path = text.substring(UNIX.length());
      return path.matches("(/|~/).*") ? Checked.of(new AtPath(machine.path(path))) : Checked.failed(Wording.relativeSocket(path).at(place));
    }
    Matcher port = PORT.matcher(text);
    if (!port.matches()) {
      return Checked.failed(Wording.noSpot(text).at(place));
    }
    Optional<String> written = Optional.ofNullable(port.group(2)).map(each -> each.replaceAll("[\\[\\]]", ""));
    Optional<Address> address = written.flatMap(Address::parse);
    int number = Integer.parseInt(port.group(3));
    if (written.isPresent() && address.isEmpty()) {
      return Checked.failed(Wording.noAddress(written.get()).at(place));
    }
    if (number < 1 || number > 65535) {
      return Checked.failed(Wording.noSuchPort(number).at(place));
    }
    return Checked.of(new AtPort("udp".equals(port.group(1)) ? Protocol.UDP : Protocol.TCP, address, number));
  }
}
