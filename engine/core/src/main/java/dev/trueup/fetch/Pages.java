package dev.trueup.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Pages are small things that can be fetched by their addresses. The web is, and so is a table in a test. */
@FunctionalInterface
public interface Pages {

  /**
   * A GET, redirects followed.
   *
   * @param uri http or https
   * @param limit the most bytes that are taken; a longer body is refused
   */
  Got get(URI uri, int limit);

  /** What became of it. */
  sealed interface Got {

    /**
     * What the server answered, whatever it is.
     *
     * @param from the address that answered, after redirects
     * @param status of HTTP: 200, 404
     * @param bytes not to be changed
     * @param date what the server's clock says, where it says so
     */
    record Page(URI from, int status, byte[] bytes, Optional<Instant> date) implements Got {}

    /** No answer; the reason is a clause: "it sent nothing for 30 s". */
    record Refused(String reason) implements Got {}
  }
}
