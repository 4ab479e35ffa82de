package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rule of GOPROXY: URLs, {@code direct} and {@code off}; the last two end the list. */
record ProxyRule() implements Rule {

  private static final Pattern USER = Pattern.compile("[a-zA-Z]+://[^/@\\s]*@.*");

  /** True where somebody's name or password stands in one of the URLs. */
  static boolean hasCredentials(String value) {
    return List.of(value.split("[,|]")).stream().anyMatch(entry -> USER.matcher(entry.strip()).matches());
  }

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    var found = new ArrayList<Diagnostic>();
    String end = "";
    boolean any = false;
    for (Written.Part part : value.parts()) {
      for (String piece : part.text().split("[,|]")) {
        String entry = piece.strip();
        if (entry.isEmpty()) {
          continue;
        }
        Optional<Diagnostic> remark = end.isEmpty() ? remark(entry) : Optional.of(Advice.behindTheEnd(end));
        remark.map(diagnostic -> diagnostic.at(part.place())).ifPresent(found::add);
        any = true;
        end = end.isEmpty() && (entry.equals("direct") || entry.equals("off")) ? entry : end;
      }
    }
    if (!any) {
      found.add(Mistakes.noProxies().at(value.place()));
    }
    return found;
  }

  private static Optional<Diagnostic> remark(String entry) {
    if (entry.equals("direct")) {
      return Optional.empty();
    }
    if (entry.equals("off")) {
      return Optional.of(Advice.proxyOff());
    }
    boolean bare = entry.chars().noneMatch(c -> c == '.' || c == ':' || c == '/');
    if (bare || entry.startsWith("/")) {
      Diagnostic mistake = Mistakes.proxyWithoutScheme();
      return Optional.of(entry.startsWith("/") ? mistake.withHint("file://" + entry) : mistake);
    }
    String url = entry.contains(":/") ? entry : "https://" + entry;
    String scheme = url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> web(url);
      case "file" -> url.matches("(?i)file:///[^?#\\s]*") ? Optional.empty() : Optional.of(Mistakes.proxyFile());
      default -> Optional.of(Mistakes.proxyScheme());
    };
  }

  private static Optional<Diagnostic> web(String url) {
    if (!url.matches("(?i)https?://([^/@\\s]*@)?(\\[[0-9a-fA-F:.]+]|[^/@:\\s\\[\\]]+)(:\\d*)?([/?#]\\S*)?")) {
      return Optional.of(Mistakes.proxyUrl());
    }
    return USER.matcher(url).matches() ? Optional.of(Advice.credentials()) : Optional.empty();
  }
}
