package dev.trueup.fetch;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/** An answer is what a server says to a GET: its head is here, its body is still coming. */
public final class Answer implements AutoCloseable {

  private final URI from;
  private final Head head;
  private final OptionalLong length;
  private final Body body;
  private final Socket socket;
  private final Patience patience;

  Answer(URI from, Head head, Socket socket, Patience patience, java.io.InputStream in) throws IOException {
    this.from = from;
    this.head = head;
    this.length = Body.length(head);
    this.body = Body.of(head, in);
    this.socket = socket;
    this.patience = patience;
  }

  /** The address that answered, after redirects. */
  public URI from() {
    return from;
  }

  /** Of HTTP: 200, 404. */
  public int status() {
    return head.status();
  }

  /** @param name in lower case: {@code etag} */
  public Optional<String> field(String name) {
    return head.field(name);
  }

  /** The bytes of the body, where the server says so beforehand. */
  public OptionalLong length() {
    return length;
  }

  /** What the server's clock says, where it says so. */
  public Optional<Instant> date() {
    try {
      return field("date").map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /**
   * The next bytes of the body.
   *
   * @return how many, at least 1; -1 at its end
   * @throws Broken when it stalls or breaks off before its end
   */
  public int read(byte[] into) throws Broken {
    try {
      return body.read(into, 0, into.length);
    } catch (java.io.EOFException early) {
      throw new Broken("it broke off before the end");
    } catch (IOException refused) {
      throw Failures.talking(refused, patience);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException closedAnyhow) {
      return;
    }
  }
}
