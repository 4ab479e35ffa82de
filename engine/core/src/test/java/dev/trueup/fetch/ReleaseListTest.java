package dev.trueup.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.fetch.Pages.Got;
import dev.trueup.host.Digest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An official list says which SHA-256 a file has, or it says nothing. */
class ReleaseListTest {

  private static final String SUM = "ab".repeat(32);
  private static final String FILE = "go1.26.8.linux-amd64.tar.gz";
  private static final URI FIRST = URI.create("https://go.example/dl/?mode=json&include=all");
  private static final URI SECOND = URI.create("https://other.example/dl/?mode=json");

  private final List<URI> asked = new ArrayList<>();

  @Test
  void finds_the_sum_of_exactly_that_file() {
    assertEquals(known(), ask(Map.of(FIRST, page(200, """
        [{"version": "go1.26.8", "files": [
          {"filename": "go1.26.8.linux-amd64.tar.gz.asc", "sha256": "%1$s"},
          {"filename": "go1.26.8.linux-arm64.tar.gz", "sha256": "%1$s"},
          {"filename": "%2$s", "os": "linux", "sha256": "%3$s", "size": 1}]}]""".formatted("cd".repeat(32), FILE, SUM.toUpperCase())))));
    assertEquals(List.of(FIRST), asked);
  }

  @Test
  void asks_the_next_list_where_one_has_no_answer() {
    assertEquals(known(), ask(Map.of(FIRST, page(500, ""), SECOND, page(200, "{\"filename\": \"" + FILE + "\", \"sha256\": \"" + SUM + "\"}"))));
    assertEquals(List.of(FIRST, SECOND), asked);
  }

  @Test
  void says_why_nobody_knows() {
    unknown("the list of go.example cannot be asked: no address for go.example", new Got.Refused("no address for go.example"));
    unknown("the list of go.example cannot be asked: it answered 404", page(404, "[]"));
    unknown("the list of go.example is a web page (HTML) instead of JSON", page(200, "<!doctype html><p>Log in"));
    unknown("the list of go.example is no JSON", page(200, "[{\"filename\": "));
    unknown("the list of go.example is no JSON", page(200, ""));
    unknown("the list of go.example does not have " + FILE, page(200, "[]"));
    unknown("the list of go.example has " + FILE + " without a SHA-256", page(200, "[{\"filename\": \"" + FILE + "\", \"sha256\": \"\"}]"));
    unknown("the list of go.example has " + FILE + " without a SHA-256", page(200, "[{\"filename\": \"" + FILE + "\"}]"));
  }

  private void unknown(String reason, Got answer) {
    assertEquals(new Wanted.Unknown(reason + "; the list of other.example cannot be asked: nobody is there"), ask(Map.of(FIRST, answer)));
  }

  private Wanted ask(Map<URI, Got> web) {
    return Wanted.of(new Digest.Listed(List.of(FIRST, SECOND), FILE), (uri, limit) -> {
      asked.add(uri);
      return web.getOrDefault(uri, new Got.Refused("nobody is there"));
    }, (question, pages) -> new Sums.Answer.Unknown("not asked"));
  }

  private static Wanted known() {
    return new Wanted.Known(new Digest.Sha256(SUM));
  }

  private static Got page(int status, String text) {
    return new Got.Page(FIRST, status, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }
}
