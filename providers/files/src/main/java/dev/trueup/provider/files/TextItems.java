package dev.trueup.provider.files;

import dev.trueup.host.Content;
import dev.trueup.provider.Entry;
import java.nio.charset.StandardCharsets;

/** Reads the items that are text in files of others: {@code line}, {@code block}. */
final class TextItems {

  /** Longer lines are shortened in addresses, with a digest so that two of them stay two. */
  private static final int MOST_CHARACTERS = 60;

  private final Items items;

  TextItems(Items items) {
    this.items = items;
  }

  void line(Entry item) {
    Entry in = item.get("in").orElseThrow();
    var state = new TextLineState(item.needPath("in"), item.need("text"));
    items.declare(
        TextLineKind.NAME, Items.name(item, Items.shown(in) + ": " + shortened(state.text())), state, item.terms(), item.span());
  }

  void block(Entry item) {
    Entry in = item.get("in").orElseThrow();
    if (item.get("content").isEmpty() && !item.absent()) {
      items.say(Wording.blockWithoutContent(), Items.keySpan(item, "name"));
    }
    String name = item.need("name");
    var state = new TextBlockState(
        item.needPath("in"), name, item.text("content").orElse(""),
        item.text("comment").orElseGet(() -> CommentSign.of(item.needPath("in"))),
        item.text("at").filter("top"::equals).isPresent());
    items.declare(TextBlockKind.NAME, Items.shown(in) + "#" + name, state, item.terms(), item.span());
  }

  private static String shortened(String line) {
    String trimmed = line.strip();
    if (trimmed.codePointCount(0, trimmed.length()) <= MOST_CHARACTERS) {
      return trimmed;
    }
    String digest = Content.sha256(line.getBytes(StandardCharsets.UTF_8));
    return trimmed.substring(0, trimmed.offsetByCodePoints(0, MOST_CHARACTERS - 10)) + "… " + digest.substring(0, 6);
  }
}
