package dev.trueup.provider.network.listener;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.observed.Interfaces;
import java.util.List;

/** The wording of everything that is said of listeners: what was found, why it matters, what to do. */
final class Wording {

  private static final String FORMS = "Write a port (`3000`), an address and a port (`0.0.0.0:3000`, `[::1]:3000`), either with `udp/` in front,"
      + " or `unix:` and a path.";

  private Wording() {}

  static Note nobody(String spot) {
    return Note.of("listener/nobody", ("Nothing listens at `%s`, so nobody gets an answer there. Start the program that should; `ss -ltnup` lists what"
        + " listens now.").formatted(spot));
  }

  static Note notOfThisMachine(Address address, Interfaces interfaces) {
    List<String> own = interfaces.all().stream().filter(local -> !local.address().isLoopback() && !local.address().isLinkLocal())
        .map(local -> "`" + local.address() + "`").distinct().toList();
    return Note.of("listener/not-of-this-machine", "No interface of this machine has the address `%s`, so nothing can listen there. %s".formatted(address,
        own.isEmpty() ? "It has none but its loopback." : "It has " + String.join(", ", own) + ", which a network may give anew at any time; `0.0.0.0` and"
            + " `[::]` mean all of them."));
  }

  static Note notEverywhere(Spot.AtPort spot, Address all, List<String> who) {
    return Note.of("listener/not-everywhere", ("Not at all addresses of %s: at port %d there is only %s, so other machines get no answer over %s. Have the"
        + " program listen at `%s`, or declare what it really does.")
        .formatted(all.family().word(), spot.port(), String.join(" and ", who), all.family().word(), spot));
  }

  static Note elsewhere(Spot.AtPort spot, List<String> who) {
    return Note.of("listener/elsewhere", "Not there: at port %d there is only %s. Have the program listen at `%s`, or declare what it really does."
        .formatted(spot.port(), String.join(" and ", who), spot));
  }

  static Diagnostic noSpot(String text) {
    return Diagnostic.error("listener/no-place", "nothing can listen there", "`%s` is no place of this machine. %s".formatted(text, FORMS));
  }

  static Diagnostic noAddress(String text) {
    return Diagnostic.error("listener/no-address", "this is no address", "`%s` is neither an address of IPv4 nor one of IPv6. %s".formatted(text, FORMS));
  }

  static Diagnostic noSuchPort(int number) {
    return Diagnostic.error("listener/no-such-port", "there is no such port", "Ports are numbers from 1 to 65535, and this is %d.".formatted(number));
  }

  static Diagnostic relativeSocket(String path) {
    return Diagnostic.error("listener/relative-socket", "a socket has a whole path",
        "`%s` starts nowhere. Write the path of the socket from `/` or `~/`: `unix:/run/app.sock`.".formatted(path));
  }
}
