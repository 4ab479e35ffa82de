package dev.trueup.edit;

import dev.trueup.edit.JsoncNode.Container;
import dev.trueup.edit.JsoncNode.Member;
import dev.trueup.edit.JsoncNode.Scalar;
import dev.trueup.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON with comments and trailing commas (RFC 8259 otherwise), keeping every place. */
final class JsoncReader {

  /** Signals text that is no JSON; the message is a clause about the line of the offset. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Broken(int offset, String reason) {
      super(reason, null, false, false);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  private static final int DEEPEST = 200;
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?([0-9]+))?");
  private static final Pattern WORD = Pattern.compile("[^\\s{}\\[\\],:\"/]+");

  private final String text;
  private final List<JsoncText.Token> tokens = new ArrayList<>();
  private int at;

  JsoncReader(String text) {
    this.text = text;
  }

  List<JsoncText.Token> tokens() {
    return tokens;
  }

  Optional<JsoncNode> document() throws Broken {
    skip();
    if (at == text.length()) {
      return Optional.empty();
    }
    JsoncNode root = node(0);
    skip();
    if (at < text.length()) {
      throw new Broken(at, "there is more behind the end of the object");
    }
    return Optional.of(root);
  }

  private JsoncNode node(int depth) throws Broken {
    int start = at;
    return switch (at < text.length() ? text.charAt(at) : ' ') {
      case '{', '[' -> container(depth);
      case '"' -> {
        String value = string();
        yield new Scalar(start, at, Value.text(value));
      }
      default -> word();
    };
  }

  private Scalar word() throws Broken {
    int start = at;
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (!word.lookingAt()) {
      throw new Broken(start, "a value is missing");
    }
    at = word.end();
    tokens.add(new JsoncText.Token(start, at));
    return new Scalar(start, at, switch (word.group()) {
      case "true" -> Value.bool(true);
      case "false" -> Value.bool(false);
      case "null" -> new Value.Null();
      default -> number(start, word.group());
    });
  }

  /** Numbers beyond any use stay texts, so that nothing computes with them. */
  private static Value number(int start, String word) throws Broken {
    Matcher number = NUMBER.matcher(word);
    if (!number.matches()) {
      throw new Broken(start, "a word stands there that is no value");
    }
    boolean vast = word.length() > 400 || number.group(1) != null && Integer.parseInt("0" + tail(number.group(1))) > 400;
    return vast ? Value.text(word) : new Value.Number(new BigDecimal(word));
  }

  private static String tail(String digits) {
    String significant = digits.replaceFirst("^0+", "");
    return significant.length() > 3 ? "999" : significant;
  }

  private Container container(int depth) throws Broken {
    int start = at;
    boolean array = text.charAt(at) == '[';
    char close = array ? ']' : '}';
    if (depth == DEEPEST) {
      throw new Broken(start, "values are nested deeper than " + DEEPEST + " levels");
    }
    mark();
    var members = new ArrayList<Member>();
    skip();
    while (need(start) != close) {
      int memberStart = at;
      int keyEnd = at;
      String key = String.valueOf(members.size());
      if (!array) {
        if (text.charAt(at) != '"') {
          throw new Broken(at, "a key is missing");
        }
        key = string();
        keyEnd = at;
        skip();
        if (need(start) != ':') {
          throw new Broken(at, "a `:` is missing behind the key");
        }
        mark();
        skip();
        need(start);
      }
      JsoncNode node = node(depth + 1);
      skip();
      int comma = need(start) == ',' ? at : -1;
      if (comma >= 0) {
        mark();
        skip();
      } else if (need(start) != close) {
        throw new Broken(at, "a comma or `" + close + "` is missing");
      }
      members.add(new Member(key, memberStart, keyEnd, node, comma));
    }
    mark();
    return new Container(start, at, array, members);
  }

  private char need(int opened) throws Broken {
    if (at == text.length()) {
      throw new Broken(opened, "`" + text.charAt(opened) + "` is never closed");
    }
    return text.charAt(at);
  }

  private void mark() {
    tokens.add(new JsoncText.Token(at, at + 1));
    at++;
  }

  private String string() throws Broken {
    int start = at++;
    var value = new StringBuilder();
    while (true) {
      char c = at < text.length() ? text.charAt(at) : '\n';
      if (c == '\n' || c == '\r') {
        throw new Broken(start, "the text is never closed on its line");
      }
      if (c < ' ') {
        throw new Broken(at, "a control character stands in a text");
      }
      at++;
      if (c == '"') {
        tokens.add(new JsoncText.Token(start, at));
        return value.toString();
      }
      value.append(c == '\\' ? escape(start) : c);
    }
  }

  private char escape(int start) throws Broken {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
          throw new Broken(start, "`\\u` wants four hexadecimal digits");
        }
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> throw new Broken(start, "JSON knows no such escape");
    };
  }

  /** Goes over blanks and comments. */
  private void skip() throws Broken {
    while (at < text.length()) {
      int start = at;
      if (Blanks.isBlank(text.charAt(at)) || text.charAt(at) == '\n') {
        at++;
        continue;
      } else if (text.startsWith("//", at)) {
        at = Line.at(text, at).contentEnd();
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
          throw new Broken(start, "the comment is never closed");
        }
        at = close + 2;
      } else {
        return;
      }
      tokens.add(new JsoncText.Token(start, at));
    }
  }
}
