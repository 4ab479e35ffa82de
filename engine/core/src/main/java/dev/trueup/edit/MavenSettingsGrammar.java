package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The grammar of the proxies in Maven's {@code settings.xml}. The key {@code [id]} is a whole {@code <proxy>}, which is only read and removed;
 * {@code [id, port]} is the text of one of its elements.
 *
 * <p>A new proxy stands in front of the others: Maven takes the first active one of a protocol. Parents are made where they are missing;
 * {@code <proxies>} goes with its last proxy, and a proxy with its last element but {@code <id>}.
 */
final class MavenSettingsGrammar implements Grammar {

  private static final String BLANK = "<settings xmlns=\"http://maven.apache.org/SETTINGS/1.0.0\">\n</settings>\n";

  @Override
  public Optional<String> problem(String text) {
    XmlText parsed = XmlText.of(text);
    return parsed.problem().or(() -> twice(text)).or(() -> parsed.root().filter(root -> !root.name().equals("settings"))
        .map(root -> "line " + Line.numberOf(text, root.start()) + ": `<" + root.name() + ">` is not Maven's `<settings>`"));
  }

  /** Maven wants one proxy of an id, and which of two it takes is nobody's business. */
  private static Optional<String> twice(String text) {
    Set<String> seen = new HashSet<>();
    return all(text).stream().filter(proxy -> id(text, proxy).filter(id -> !seen.add(id)).isPresent()).findFirst()
        .map(second -> "line " + Line.numberOf(text, second.start()) + ": a second `<proxy>` with the id of another one");
  }

  private static Optional<XmlElement> root(String text) {
    return XmlText.of(text).root().filter(root -> root.name().equals("settings"));
  }

  private static Optional<XmlElement> proxies(String text) {
    return root(text).flatMap(root -> root.child("proxies"));
  }

  private static List<XmlElement> all(String text) {
    return proxies(text).map(XmlElement::children).orElse(List.of()).stream().filter(child -> child.name().equals("proxy")).toList();
  }

  private static Optional<String> text(String text, XmlElement element) {
    return XmlText.unescaped(element.body(text));
  }

  private static Optional<String> id(String text, XmlElement proxy) {
    return proxy.child("id").flatMap(id -> text(text, id)).filter(id -> !id.isEmpty());
  }

  private static Optional<XmlElement> proxy(String text, EntryKey key) {
    String wanted = key.parts().getFirst();
    return all(text).stream().filter(proxy -> id(text, proxy).filter(wanted::equals).isPresent()).findFirst();
  }

  private static Optional<XmlElement> element(String text, EntryKey key) {
    Optional<XmlElement> proxy = proxy(text, key);
    return key.parts().size() == 1 ? proxy : proxy.flatMap(found -> found.child(key.last()));
  }

  @Override
  public Optional<Value> read(String text, EntryKey key) {
    if (key.parts().size() > 2) {
      return Optional.empty();
    }
    Optional<XmlElement> element = element(text, key);
    return key.parts().size() == 2
        ? element.flatMap(found -> text(text, found)).map(Value::text)
        : element.map(proxy -> whole(text, proxy));
  }

  private static Value whole(String text, XmlElement proxy) {
    Map<String, Value> elements = new LinkedHashMap<>();
    for (XmlElement child : proxy.children()) {
      text(text, child).ifPresent(value -> elements.putIfAbsent(child.name(), Value.text(value)));
    }
    return new Value.MapOf(elements);
  }

  @Override
  public List<EntryKey> keys(String text) {
    var keys = new ArrayList<EntryKey>();
    for (XmlElement proxy : all(text)) {
      id(text, proxy).ifPresent(id -> proxy.children().stream()
          .filter(child -> !child.name().equals("id"))
          .forEach(child -> keys.add(EntryKey.of(id, child.name()))));
    }
    return keys;
  }

  @Override
  public Optional<String> region(String text, EntryKey key) {
    Optional<XmlElement> element = key.parts().size() > 2 ? Optional.empty() : element(text, key);
    return element.map(found -> isLast(text, key) ? proxy(text, key).orElseThrow() : found)
        .map(found -> text.substring(found.start(), found.end()));
  }

  /** Whether the whole proxy goes with this entry. */
  private static boolean isLast(String text, EntryKey key) {
    return key.parts().size() == 1 || proxy(text, key).orElseThrow().children().size() <= 2;
  }

  @Override
  public Optional<String> noPlace(String text, EntryKey key) {
    if (element(text, key).isPresent() && read(text, key).isEmpty()) {
      return Optional.of("`<" + key.last() + ">` holds more than text");
    }
    boolean finds = put(text.isBlank() || root(text).isPresent() ? text : "", key, "").isPresent();
    return finds ? Optional.empty() : Optional.of("its elements share lines; a line for each tag of `<settings>` and `<proxies>` gives room");
  }

  @Override
  public String set(String text, EntryKey key, Value value) {
    boolean same = read(text, key).filter(found -> Spelling.same(found, value)).isPresent();
    return same ? text : put(text, key, XmlText.escaped(Spelling.text(value).orElse(""))).orElse(text);
  }

  /** Empty where the text has no line for it. */
  private static Optional<String> put(String text, EntryKey key, String spelt) {
    String whole = root(text).isPresent() ? text : withRoot(text);
    String line = tag(key.last(), spelt);
    Optional<XmlElement> there = element(whole, key);
    if (there.isPresent()) {
      XmlElement old = there.get();
      return old.hasLinesForItself(whole)
          ? Optional.of(whole.substring(0, old.start()) + line + whole.substring(old.end()))
          : Optional.empty();
    }
    Optional<XmlElement> proxy = proxy(whole, key);
    if (proxy.isPresent()) {
      return XmlInsertion.last(whole, proxy.get(), List.of(line));
    }
    String id = tag("id", XmlText.escaped(key.parts().getFirst()));
    var lines = new ArrayList<>(List.of("<proxy>", XmlInsertion.DEEPER + id, XmlInsertion.DEEPER + line, "</proxy>"));
    Optional<XmlElement> proxies = proxies(whole);
    if (proxies.isPresent()) {
      return XmlInsertion.first(whole, proxies.get(), lines);
    }
    lines.replaceAll(inner -> XmlInsertion.DEEPER + inner);
    lines.addFirst("<proxies>");
    lines.addLast("</proxies>");
    return root(whole).flatMap(root -> XmlInsertion.last(whole, root, lines));
  }

  private static String withRoot(String text) {
    return text.isEmpty() ? BLANK : text + (text.endsWith("\n") ? "" : LineEnds.OF_THE_FILE.of(text))
        + BLANK.replace("\n", LineEnds.OF_THE_FILE.of(text));
  }

  private static String tag(String name, String spelt) {
    return "<" + name + ">" + spelt + "</" + name + ">";
  }

  @Override
  public String remove(String text, EntryKey key) {
    String edited = text;
    Optional<String> rest = without(edited, key);
    while (rest.isPresent()) {
      edited = rest.get();
      rest = without(edited, key);
    }
    return edited;
  }

  /** The text without the first such thing; empty where there is none, or it shares its line. */
  private static Optional<String> without(String text, EntryKey key) {
    Optional<XmlElement> found = key.parts().size() > 2 ? Optional.empty() : element(text, key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    XmlElement proxy = proxy(text, key).orElseThrow();
    if (!isLast(text, key)) {
      return XmlInsertion.cut(text, found.get());
    }
    return XmlInsertion.cut(text, proxy).map(rest ->
        proxies(rest).filter(proxies -> proxies.body(rest).isBlank()).flatMap(empty -> XmlInsertion.cut(rest, empty)).orElse(rest));
  }

  @Override
  public String blank() {
    return BLANK;
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    if (key.parts().size() != 2 || !key.last().matches("[A-Za-z]+") || key.parts().getFirst().isBlank()) {
      return Optional.of("a key is the `id` of a proxy and the name of an element in it");
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    if (text.get().chars().anyMatch(c -> c < ' ')) {
      return Optional.of("XML holds no control characters, and no line end comes back");
    }
    return text.get().strip().equals(text.get()) ? Optional.empty() : Optional.of("Maven drops blanks at the ends of a value");
  }
}
