package dev.trueup.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML text by the offsets of its elements: enough to edit one without touching another byte. It resolves nothing and reads no declaration.
 *
 * @param root empty where there is none, or where there is a problem
 * @param problem why it cannot be edited safely, with its line
 */
record XmlText(Optional<XmlElement> root, Optional<String> problem) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}_:.-]*");
  private static final Pattern ATTRIBUTES = Pattern.compile("(?:\\s+[\\p{L}_:][\\p{L}\\p{N}_:.-]*\\s*=\\s*(?:\"[^\"<]*\"|'[^'<]*'))*\\s*");

  /** A tag that waits for its end, with the children so far. */
  private record Open(String name, int start, int bodyStart, List<XmlElement> children) {}

  static XmlText of(String text) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", 0, 0, new ArrayList<>()));
    int at = 0;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      boolean between = open.size() == 1 && !text.substring(at, tag < 0 ? text.length() : tag).isBlank();
      if (between) {
        return broken(text, at, "text stands outside of all elements");
      }
      if (tag < 0) {
        break;
      }
      at = text.startsWith("<!--", tag) ? behind(text, "-->", tag + 4)
          : text.startsWith("<![CDATA[", tag) ? behind(text, "]]>", tag)
          : text.startsWith("<?", tag) ? behind(text, "?>", tag)
          : text.startsWith("<!", tag) ? behind(text, ">", tag)
          : element(text, tag, open);
      if (at < 0) {
        return broken(text, tag, "this is never closed, or is no tag");
      }
    }
    if (open.size() > 1) {
      return broken(text, open.peek().start(), "`<" + open.peek().name() + ">` is never closed");
    }
    List<XmlElement> roots = open.peek().children();
    return roots.size() > 1
        ? broken(text, roots.get(1).start(), "a second element stands behind the first one")
        : new XmlText(roots.stream().findFirst(), Optional.empty());
  }

  private static XmlText broken(String text, int at, String what) {
    return new XmlText(Optional.empty(), Optional.of("line " + Line.numberOf(text, at) + ": " + what));
  }

  private static int behind(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? -1 : found + end.length();
  }

  /** Reads the tag that begins there; answers where it ends, or -1 where it is none. */
  private static int element(String text, int tag, Deque<Open> open) {
    boolean last = text.startsWith("</", tag);
    Matcher name = NAME.matcher(text).region(last ? tag + 2 : tag + 1, text.length());
    if (!name.lookingAt()) {
      return -1;
    }
    Matcher attributes = ATTRIBUTES.matcher(text).region(name.end(), text.length());
    int end = attributes.lookingAt() ? attributes.end() : name.end();
    if (last) {
      boolean closes = text.startsWith(">", end) && open.size() > 1 && open.peek().name().equals(name.group());
      if (!closes) {
        return -1;
      }
      Open done = open.pop();
      open.peek().children().add(new XmlElement(done.name(), done.start(), done.bodyStart(), tag, end + 1, done.children()));
      return end + 1;
    }
    if (text.startsWith("/>", end)) {
      open.peek().children().add(new XmlElement(name.group(), tag, end + 2, end + 2, end + 2, List.of()));
      return end + 2;
    }
    if (!text.startsWith(">", end)) {
      return -1;
    }
    open.push(new Open(name.group(), tag, end + 1, new ArrayList<>()));
    return end + 1;
  }

  /** A text as it is spelt in an element. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The text that an element's body spells, comments left out; empty where it is not text alone. */
  static Optional<String> unescaped(String body) {
    String bare = body.replaceAll("(?s)<!--.*?-->", "");
    if (bare.indexOf('<') >= 0) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    int at = 0;
    while (at < bare.length()) {
      int end = bare.charAt(at) == '&' ? bare.indexOf(';', at) : -1;
      Optional<String> entity = end < 0 ? Optional.empty() : entity(bare.substring(at + 1, end));
      text.append(entity.orElse(String.valueOf(bare.charAt(at))));
      at = entity.isPresent() ? end + 1 : at + 1;
    }
    return Optional.of(text.toString().strip());
  }

  private static Optional<String> entity(String name) {
    return switch (name) {
      case "amp" -> Optional.of("&");
      case "lt" -> Optional.of("<");
      case "gt" -> Optional.of(">");
      case "quot" -> Optional.of("\"");
      case "apos" -> Optional.of("'");
      default -> numbered(name);
    };
  }

  private static Optional<String> numbered(String name) {
    boolean hexadecimal = name.matches("#x[0-9A-Fa-f]{1,6}");
    if (!hexadecimal && !name.matches("#[0-9]{1,7}")) {
      return Optional.empty();
    }
    int point = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(point) ? Optional.of(Character.toString(point)) : Optional.empty();
  }
}
