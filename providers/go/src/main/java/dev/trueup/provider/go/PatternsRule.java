package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule of GOPRIVATE and its sisters: globs for the beginnings of module paths. */
record PatternsRule() implements Rule {

  private static final Set<String> PUBLIC_PROXIES =
      Set.of("goproxy.cn", "goproxy.io", "proxy.golang.com.cn", "goproxy.baidu.com", "mirrors.aliyun.com",
          "sum.golang.org", "sum.golang.google.cn", "goproxy.tencent.com", "mirrors.tencent.com");

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    var found = new ArrayList<Diagnostic>();
    for (Written.Part part : value.parts()) {
      remark(key, part.text().strip()).map(diagnostic -> diagnostic.at(part.place())).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Diagnostic> remark(String key, String pattern) {
    if (pattern.contains("://")) {
      return Optional.of(Mistakes.urlAsPattern(key).withHint(pattern.replaceFirst("^[^:]*://([^/@]*@)?", "")));
    }
    if (!isGlob(pattern)) {
      return Optional.of(Mistakes.brokenPattern(key));
    }
    if (pattern.equals("*")) {
      return Optional.of(Advice.everyModule(key));
    }
    String host = pattern.replaceFirst("^\\*\\.", "").replaceFirst("/.*", "");
    return PUBLIC_PROXIES.contains(host) ? Optional.of(Advice.proxyAsPattern(key)) : Optional.empty();
  }

  /** Go's path.Match: brackets are closed and not empty, and nothing ends in a backslash; a broken pattern never matches. */
  private static boolean isGlob(String pattern) {
    boolean inside = false;
    int opened = 0;
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\\') {
        at++;
        if (at == pattern.length()) {
          return false;
        }
      } else if (!inside && c == '[') {
        inside = true;
        opened = at;
      } else if (inside && c == ']') {
        boolean empty = at == opened + 1 || at == opened + 2 && pattern.charAt(opened + 1) == '^';
        if (empty) {
          return false;
        }
        inside = false;
      }
    }
    return !inside;
  }
}
