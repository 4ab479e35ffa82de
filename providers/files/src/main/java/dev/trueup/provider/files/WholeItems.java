package dev.trueup.provider.files;

import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Entry;
import java.util.List;
import java.util.Optional;

/** Reads the items that are whole things: {@code path}, {@code directory}, {@code link}. */
final class WholeItems {

  private final Items items;

  WholeItems(Items items) {
    this.items = items;
  }

  void path(Entry item) {
    HostPath path = item.needPath("path");
    Optional<Content> content = content(item);
    Optional<FileMode> mode = mode(item, true);
    Optional<Owner> owner = item.text("owner").map(Owner::parse);
    boolean createOnly = item.truth("create_only").orElse(false);
    if (!item.absent()) {
      if (content.isEmpty() && createOnly) {
        items.say(Wording.scaffoldOfNothing(), Items.keySpan(item, "create_only"));
      } else if (content.isEmpty() && mode.isEmpty() && owner.isEmpty()) {
        items.say(Wording.nothingDeclared(), Items.keySpan(item, "path"));
      }
    }
    var state = new FileState(path, content, mode, owner, createOnly, words(item, "validate"), words(item, "after_change"));
    items.declare(FileKind.NAME, name(item, "path"), state, item.terms(), item.span());
  }

  void directory(Entry item) {
    var state = new DirectoryState(item.needPath("directory"), mode(item, false), item.text("owner").map(Owner::parse));
    items.declare(DirectoryKind.NAME, name(item, "directory"), state, item.terms(), item.span());
  }

  void link(Entry item) {
    HostPath path = item.needPath("link");
    var state = new LinkState(path, LinkState.symbolic(item.text("to").orElse(""), items.machine()),
        item.truth("replace").orElse(false));
    if (state.to().isEmpty() && !item.absent()) {
      items.say(Wording.linkWithoutTarget(), Items.keySpan(item, "link"));
    }
    if (state.target().filter(path::equals).isPresent()) {
      items.say(Wording.linkToItself(), Items.valueSpan(item, "to"));
    }
    items.declare(LinkKind.NAME, name(item, "link"), state, item.terms(), item.span());
  }

  private static String name(Entry item, String key) {
    return Items.name(item, item.get(key).map(Items::shown).orElseThrow());
  }

  private Optional<Content> content(Entry item) {
    Optional<Content> written = item.text("content").map(Content::of);
    Optional<Content> source = item.get("source")
        .flatMap(s -> s instanceof Entry.File file ? Optional.of(file.content()) : Optional.empty());
    if (written.isPresent() && source.isPresent()) {
      items.say(Wording.twoContents(), Items.keySpan(item, "source"));
    }
    Optional<Content> content = written.or(() -> source);
    content.flatMap(Content::asText).filter(text -> text.startsWith("#!") && isCrlf(text))
        .ifPresent(script -> items.say(Wording.crlfScript(), Items.keySpan(item, written.isPresent() ? "content" : "source")));
    return content;
  }

  private static boolean isCrlf(String text) {
    int end = text.indexOf('\n');
    return end > 0 && text.charAt(end - 1) == '\r';
  }

  private Optional<FileMode> mode(Entry item, boolean file) {
    Optional<FileMode> mode = item.text("mode").map(FileMode::parse);
    mode.filter(m -> file && (m.bits() & 06000) != 0)
        .ifPresent(m -> items.say(Wording.runsAsOwner(m), Items.valueSpan(item, "mode")));
    mode.filter(m -> (m.bits() & 02) != 0 && (file || (m.bits() & 01000) == 0))
        .ifPresent(m -> items.say(Wording.writableByAll(m), Items.valueSpan(item, "mode")));
    return mode;
  }

  private static List<String> words(Entry item, String key) {
    return item.items(key).stream().flatMap(word -> word.asText().stream()).toList();
  }
}
