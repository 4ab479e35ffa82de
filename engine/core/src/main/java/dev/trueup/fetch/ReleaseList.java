package dev.trueup.fetch;

import dev.trueup.fetch.Pages.Got;
import dev.trueup.host.Digest;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release list says in JSON which SHA-256 a file has: somewhere in it an object with {@code "filename"} and {@code "sha256"}, as
 * https://go.dev/dl/?mode=json has them.
 */
final class ReleaseList {

  /** All releases of Go come to 5 MB. */
  private static final int MOST_BYTES = 64 << 20;

  private ReleaseList() {}

  /** The lists are asked in order until one has the file. */
  static Wanted ask(Digest.Listed question, Pages pages) {
    var reasons = new ArrayList<String>();
    for (URI list : question.lists()) {
      switch (ask(list, question.file(), pages)) {
        case Wanted.Known known -> {
          return known;
        }
        case Wanted.Unknown(String reason) -> reasons.add(reason);
      }
    }
    return new Wanted.Unknown(reasons.isEmpty() ? "no list is named that would have its SHA-256" : String.join("; ", reasons));
  }

  private static Wanted ask(URI list, String file, Pages pages) {
    String who = "the list of " + Address.of(list).map(Address::text).orElse(list.toString());
    return switch (pages.get(list, MOST_BYTES)) {
      case Got.Refused(String reason) -> new Wanted.Unknown(who + " cannot be asked: " + reason);
      case Got.Page page when page.status() != 200 -> new Wanted.Unknown(who + " cannot be asked: it answered " + page.status());
      case Got.Page page -> find(new String(page.bytes(), StandardCharsets.UTF_8), file, who);
    };
  }

  private static Wanted find(String text, String file, String who) {
    Value all;
    try {
      all = Json.read(text);
    } catch (Json.Broken noJson) {
      return new Wanted.Unknown(who + (isHtml(text) ? " is a web page (HTML) instead of JSON" : " is no JSON"));
    }
    List<String> sums = new ArrayList<>();
    collect(all, file, sums);
    Optional<String> sum = sums.stream().map(String::strip).filter(hex -> hex.matches("[0-9a-fA-F]{64}")).findFirst();
    if (sum.isPresent()) {
      return new Wanted.Known(new Digest.Sha256(sum.get().toLowerCase(java.util.Locale.ROOT)));
    }
    return new Wanted.Unknown(who + (sums.isEmpty() ? " does not have " + file : " has " + file + " without a SHA-256"));
  }

  private static void collect(Value value, String file, List<String> sums) {
    switch (value) {
      case Value.ListOf(List<Value> items) -> items.forEach(item -> collect(item, file, sums));
      case Value.MapOf(var entries) -> {
        if (entries.get("filename") instanceof Value.Text(String name) && name.equals(file)) {
          sums.add(entries.get("sha256") instanceof Value.Text(String hex) ? hex : "");
        }
        entries.values().forEach(inner -> collect(inner, file, sums));
      }
      case Value.Text t -> { }
      case Value.Number n -> { }
      case Value.Bool b -> { }
      case Value.Null n -> { }
      case Value.Unset u -> { }
      case Value.Blob b -> { }
      case Value.Hidden h -> { }
      case Value.Digest d -> { }
    }
  }

  private static boolean isHtml(String text) {
    return WebPage.isOne(text.getBytes(StandardCharsets.UTF_8));
  }
}
