package dev.trueup.provider.files;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.value.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The section {@code files}: a list of items, each named by the key that says what sort it is. */
public final class FilesSection implements Section {

  private static final List<String> SORTS = List.of("path", "directory", "link", "line", "block", "ini", "json");

  @Override
  public String key() {
    return "files";
  }

  @Override
  public String schema() {
    try (InputStream in = FilesSection.class.getResourceAsStream("files.schema.json")) {
      return new String(Objects.requireNonNull(in, "the schema is packed beside this class").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var items = new Items(machine);
    entries.itemList().forEach(item -> read(item, items));
    return Checked.of(items.resources(), items.diagnostics());
  }

  private static void read(Entry item, Items items) {
    Optional<Entry> path = place(item);
    if (path.flatMap(Entry::asPath).map(HostPath::side).filter(Side.WINDOWS::equals).isPresent()) {
      items.say(Wording.windowsPath(), path.get().span());
      return;
    }
    switch (item.fieldList().stream().map(Entry.Field::key).filter(SORTS::contains).findFirst().orElse("")) {
      case "path" -> new WholeItems(items).path(item);
      case "directory" -> new WholeItems(items).directory(item);
      case "link" -> new WholeItems(items).link(item);
      case "line" -> new TextItems(items).line(item.get("line").orElseThrow());
      case "block" -> new TextItems(items).block(item.get("block").orElseThrow());
      case "ini" -> new EntryItems(items).ini(item.get("ini").orElseThrow());
      case "json" -> new EntryItems(items).json(item.get("json").orElseThrow());
      default -> throw new IllegalStateException("the schema requires a key that names the item");
    }
  }

  /** The path that an item is about. */
  private static Optional<Entry> place(Entry item) {
    return SORTS.stream()
        .flatMap(sort -> item.get(sort).stream())
        .map(value -> value instanceof Entry.Fields fields ? fields.get("in") : Optional.of(value))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
