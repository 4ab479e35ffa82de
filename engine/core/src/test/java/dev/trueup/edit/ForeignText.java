package dev.trueup.edit;

import java.util.ArrayList;
import java.util.List;

/** Files as other people leave them: comments, blank lines, CRLF, duplicates, no final newline. */
final class ForeignText {
  private ForeignText() {}

  static String of(Dialect dialect, Rolls rolls) {
    return switch (dialect) {
      case JSONC -> jsonc(rolls);
      case INI -> lines(rolls, List.of("# note", "; other", "", "  ", "a = 1", "b=2", "  c =  3 ", "[s]", "[t]", "[s] ; why", "junk", "k=", "[u v]"));
      case GO_ENV -> lines(rolls, List.of("# note", "", "GOA=1", "GOB= 2 ", "GOA=3", "lower=4", "junk", "GOK=\t"));
      case GIT_CONFIG -> headed(lines(rolls, List.of("# note", "; other", "", "\ta = 1", "b=2", "  c", "\td = \"x # y\" ; z", "e = x\\\n y",
          "[s]", "[t]", "[s \"Sub\"]", "[S \"a\\\"b\"] ; why", "[s.low]", "[t] k = 5", "\tK = \\\"q\\\" \\\\")));
      case SHELL_ENV -> lines(rolls, List.of("# don't", "", "export A='1'", "export B='it'\\''s'", "export C='two\nlines'", "alias x=y", "export D=\"$HOME/x\""));
      case ENVIRONMENT_D -> lines(rolls, List.of("# don't", "", "A=1", "B=\"x y\"", "C='x\ny'", "D=$HOME/x", "junk", "E=a\\\nb", "; n", "PATH=/p:${PATH}"));
      case APT_CONF -> lines(rolls, List.of("// note", "# don't", "", "  ", "A \"1\";", "  B::c \"x // y\"; // note", "/* n */", "C \"2\";"))
          + rolls.oneOf("", "", "\n/* own line\nA \"3\";\n*/\n");
      case APT_AUTH -> lines(rolls, rolls.oneOf(List.of("# note", "", "  "), List.of("# don't", "junk")))
          + rolls.oneOf("", "", "\nmachine aa login x password y\n", "\nmachine aa login x password y\n machine bb\tlogin x password y\r\n");
      case NPMRC -> lines(rolls, List.of("# note", "; other", "", "a = 1", "b=2 ; note", "  c =  \"3;\" ", "k=", "junk", "e=x\\;y", "q='s'"))
          + rolls.oneOf("", "", "\n[s]\na=5\n");
      case MAVEN_SETTINGS -> xml(rolls);
    };
  }

  private static String xml(Rolls rolls) {
    String end = rolls.oneIn(3) ? "\r\n" : "\n";
    String unit = rolls.oneOf("  ", "    ", "\t");
    boolean tall = !rolls.oneIn(4);
    String gap = tall ? end : "";
    var text = new StringBuilder(rolls.oneOf("", "<?xml version=\"1.0\"?>" + end, "<!-- head -->" + end)).append("<settings a='>'>").append(gap);
    text.append(rolls.oneOf("", (tall ? unit : "") + "<offline>false</offline><!-- note -->" + gap));
    if (rolls.oneIn(2)) {
      text.append(tall ? unit : "").append("<proxies>").append(gap);
      for (String id : List.of("p", "q", "r").subList(0, 1 + rolls.below(3))) {
        String inner = tall ? unit.repeat(3) : "";
        text.append(tall ? unit.repeat(2) : "").append("<proxy>").append(gap);
        text.append(inner).append("<id>").append(id).append("</id>").append(gap);
        text.append(rolls.oneOf("", inner + "<host> a&amp;b </host>" + gap, inner + "<host/>" + gap));
        text.append(inner).append("<port>80</port>").append(gap).append(rolls.oneOf("", inner + "<!-- note -->" + gap));
        text.append(tall ? unit.repeat(2) : "").append("</proxy>").append(gap);
      }
      text.append(tall ? unit : "").append("</proxies>").append(gap);
    }
    return rolls.oneIn(10) ? "" : text.append("</settings>").append(rolls.oneOf("", end, end + "<!-- note -->")).toString();
  }

  private static String headed(String text) {
    return text.isEmpty() || text.startsWith("[") ? text : "[first]\n" + text;
  }

  private static String lines(Rolls rolls, List<String> choices) {
    String end = rolls.oneIn(3) ? "\r\n" : "\n";
    var text = new StringBuilder();
    for (int left = rolls.below(9); left > 0; left--) {
      text.append(rolls.oneOf(choices)).append(rolls.oneIn(12) ? "\n" : end);
    }
    return rolls.oneIn(3) ? without(text.toString(), end) : text.toString();
  }

  private static String without(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  private static String jsonc(Rolls rolls) {
    if (rolls.oneIn(10)) {
      return rolls.oneOf("", "// nothing\n", "{}", "{ }", "{\n}\n", "{ /* c */ }", "{\n  // c\n}", "\n");
    }
    String end = rolls.oneIn(3) ? "\r\n" : "\n";
    String unit = rolls.oneOf("  ", "    ", "\t");
    String head = rolls.oneOf("", "", "// head" + end, "/* head */ ");
    return head + object(rolls, end, unit, "", 0) + rolls.oneOf("", end, end + "// tail", end + end);
  }

  private static String object(Rolls rolls, String end, String unit, String indent, int depth) {
    boolean tall = !rolls.oneIn(3);
    String gap = tall ? end + indent + unit : rolls.oneOf(" ", "");
    var members = new ArrayList<String>();
    for (int left = rolls.below(5); left > 0; left--) {
      String key = rolls.oneOf("a", "b", "c.d", "e", "a b", "x");
      String value = depth < 2 && rolls.oneIn(3)
          ? object(rolls, end, unit, indent + unit, depth + 1)
          : rolls.oneOf("1", "2.0", "\"t\"", "\"a,b\"", "true", "null", "[1, 2]", "[]", "\"\\u00e9//\"", "{}", "{ }");
      members.add("\"" + key + "\":" + rolls.oneOf(" ", " ", "") + value);
    }
    var text = new StringBuilder("{");
    for (int i = 0; i < members.size(); i++) {
      boolean comma = i + 1 < members.size() || rolls.oneIn(4);
      text.append(gap).append(members.get(i)).append(rolls.oneIn(8) ? " /* n */" : "").append(comma ? "," : "");
      if (rolls.oneIn(6)) {
        text.append(tall ? rolls.oneOf(" // note", "  ", end + indent + unit + "// own line", " /* m */") : " /* m */");
      }
    }
    return text.append(tall ? end + indent : rolls.oneOf(" ", "")).append('}').toString();
  }
}
