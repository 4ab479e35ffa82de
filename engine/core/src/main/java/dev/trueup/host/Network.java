package dev.trueup.host;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A network is what may be asked of other machines. Looking at a machine for a plan does not talk: then this is {@link #SILENT}, and every
 * question stays unasked.
 */
public interface Network {

  /** What a server has at an address: a GET, redirects followed. A body over {@code limit} bytes is refused. */
  Fetched fetch(URI uri, int limit);

  /** Whether something listens there: a TCP connection that is opened and closed. */
  Reached connect(String address, int port);

  /** What a checksum database says that a module comes to, its signature and proof checked. Who cannot ask one leaves it unasked. */
  default Summed sum(Digest.InDatabase question) {
    return new Summed.Unasked();
  }

  /** What became of a {@link #fetch}. */
  sealed interface Fetched {
    /**
     * What the server answered, whatever it is.
     *
     * @param status of HTTP: 200, 404
     * @param date what its clock says, where it says so
     */
    record Page(int status, String text, Optional<Instant> date) implements Fetched {}

    /** No answer; the reason is a clause: "no route to host". */
    record Refused(String reason) implements Fetched {}

    record Unasked() implements Fetched {}
  }

  /** What became of a {@link #connect}. */
  sealed interface Reached {
    record Connected() implements Reached {}

    /** The reason is a clause: "connection refused". */
    record Refused(String reason) implements Reached {}

    record Unasked() implements Reached {}
  }

  /** What became of a {@link #sum}. */
  sealed interface Summed {
    record Known(Digest.ModuleSum sum) implements Summed {}

    /** Nobody can say; the reason is a clause: "sum.golang.org has no record of it". */
    record Unknown(String reason) implements Summed {}

    record Unasked() implements Summed {}
  }

  Network SILENT = new Network() {
    @Override
    public Fetched fetch(URI uri, int limit) {
      return new Fetched.Unasked();
    }

    @Override
    public Reached connect(String address, int port) {
      return new Reached.Unasked();
    }
  };
}
