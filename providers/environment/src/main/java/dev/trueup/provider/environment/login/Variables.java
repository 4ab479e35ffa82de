package dev.trueup.provider.environment.login;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables are what a shell knows while it reads its profiles, and what a word of a script becomes by them. */
final class Variables {

  /** Stands in a text for what only a shell can work out. */
  static final char UNKNOWN = '\u0000';

  /** Stand in a pattern for {@code *} and {@code ?} that no quote takes their meaning from. */
  static final char ANYTHING = '\u0001';
  static final char ANY_ONE = '\u0002';

  /** Set by whoever starts a login shell, differently each time. */
  private static final Pattern OF_THE_SESSION =
      Pattern.compile("TERM.*|DISPLAY|WAYLAND_DISPLAY|SSH_.*|XDG_.*|LANG|LANGUAGE|LC_.*|WSL.*|DBUS_.*|COLORTERM|VSCODE_.*|TMUX|STY|HOSTNAME"
          + "|debian_chroot|[0-9@*#?!$]");
  private static final Pattern BRACED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*|[-0-9@*#?!$])(:?[-+=])?(.*)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[-0-9@*#?!$]");

  private final Map<String, String> known = new HashMap<>();
  private final int uid;

  Variables(int uid) {
    this.uid = uid;
  }

  void set(String name, String value) {
    known.put(name, value);
  }

  String get(String name) {
    return known.getOrDefault(name, OF_THE_SESSION.matcher(name).matches() ? String.valueOf(UNKNOWN) : "");
  }

  static boolean isKnown(String text) {
    return text.indexOf(UNKNOWN) < 0;
  }

  /** @param pattern whether {@code *} and {@code ?} keep their meaning */
  String expand(String word, boolean pattern) {
    var text = new StringBuilder();
    int at = 0;
    if (word.equals("~") || word.startsWith("~/")) {
      text.append(get("HOME"));
      at = 1;
    }
    expand(word.substring(at), false, pattern, text);
    return text.toString();
  }

  private void expand(String word, boolean quoted, boolean pattern, StringBuilder text) {
    int at = 0;
    while (at < word.length()) {
      char c = word.charAt(at);
      int next = quoted && c == '\'' ? at + 1 : Quoting.behind(word, at);
      String piece = word.substring(at, next);
      if (c == '\\' && piece.length() == 2) {
        boolean kept = quoted && "$`\"\\\n".indexOf(piece.charAt(1)) < 0;
        text.append(kept ? piece : piece.charAt(1) == '\n' ? "" : piece.substring(1));
      } else if (c == '\'' && !quoted) {
        text.append(inner(piece, '\''));
      } else if (c == '"' && !quoted) {
        expand(inner(piece, '"'), true, pattern, text);
      } else if (c == '`') {
        text.append(answer(inner(piece, '`')));
      } else if (c == '$') {
        next = variable(word, at, next, quoted, pattern, text);
      } else if (!quoted && pattern && (c == '*' || c == '?')) {
        text.append(c == '*' ? ANYTHING : ANY_ONE);
      } else if (!quoted && !pattern && "*?[".indexOf(c) >= 0) {
        text.append(UNKNOWN);
      } else {
        boolean tilde = !quoted && c == '~' && at > 0 && ":=".indexOf(word.charAt(at - 1)) >= 0;
        text.append(tilde ? get("HOME") : piece);
      }
      at = next;
    }
  }

  private static String inner(String piece, char quote) {
    boolean closed = piece.length() > 1 && piece.charAt(piece.length() - 1) == quote;
    return piece.substring(1, closed ? piece.length() - 1 : piece.length());
  }

  /** Appends what a {@code $…} stands for; the place behind it. */
  private int variable(String word, int at, int next, boolean quoted, boolean pattern, StringBuilder text) {
    if (next - at > 1) {
      String inner = word.substring(at + 2, Math.max(at + 2, next - 1));
      if (word.charAt(at + 1) == '(') {
        text.append(answer(inner));
      } else {
        braced(inner, quoted, pattern, text);
      }
      return next;
    }
    Matcher name = NAME.matcher(word).region(at + 1, word.length());
    if (name.lookingAt()) {
      text.append(get(name.group()));
      return name.end();
    }
    text.append('$');
    return next;
  }

  private void braced(String inner, boolean quoted, boolean pattern, StringBuilder text) {
    Matcher form = BRACED.matcher(inner);
    if (!form.matches() || form.group(2) == null && !form.group(3).isEmpty()) {
      text.append(UNKNOWN);
      return;
    }
    String value = get(form.group(1));
    String operator = form.group(2) == null ? "" : form.group(2);
    if (!isKnown(value) && !operator.isEmpty()) {
      text.append(UNKNOWN);
    } else if (operator.endsWith("+")) {
      boolean there = operator.length() == 2 ? !value.isEmpty() : known.containsKey(form.group(1));
      expand(there ? form.group(3) : "", quoted, pattern, text);
    } else if (!operator.isEmpty() && value.isEmpty()) {
      expand(form.group(3), quoted, pattern, text);
    } else {
      text.append(value);
    }
  }

  /** What a command prints, for the few that are known. */
  private String answer(String command) {
    return command.strip().equals("id -u") ? Integer.toString(uid) : String.valueOf(UNKNOWN);
  }
}
