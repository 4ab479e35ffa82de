package dev.trueup.provider.go;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tool package is a program that {@code go install} makes, at a version or at what a query comes to: {@code PACKAGE@QUERY}.
 *
 * @param path the import path of its {@code main} package: {@code golang.org/x/tools/gopls}
 * @param query behind the {@code @}: a version, {@code latest}, {@code v0.22}, a branch or a commit. https://go.dev/ref/mod#version-queries
 */
record ToolPackage(String path, String query) {

  /** {@code v1.2.3}, {@code v2.0.0-rc.1}, {@code v0.0.0-20240101000000-abcdefabcdef}, {@code v3.0.0+incompatible}. */
  private static final Pattern VERSION =
      Pattern.compile("v(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+incompatible)?");
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]*");
  private static final Pattern ELEMENT = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~+-]*");
  private static final Pattern MAJOR = Pattern.compile("v([2-9]|[1-9]\\d+)");

  /** Reads {@code golang.org/x/tools/gopls@v0.23.0}; a mistake has no place yet. */
  static Checked<ToolPackage> parse(String text) {
    int at = text.indexOf('@');
    String path = at < 0 ? text : text.substring(0, at);
    return mistakeIn(path).<Checked<ToolPackage>>map(Checked::failed)
        .orElseGet(() -> at < 0 ? Checked.failed(ToolMistakes.noVersion(path)) : of(path, text.substring(at + 1)));
  }

  /** The two parts of it, each as somebody wrote it. */
  static Checked<ToolPackage> of(String path, String query) {
    Optional<Diagnostic> mistake = mistakeIn(path).or(() -> mistakeIn(path, query));
    return mistake.<Checked<ToolPackage>>map(Checked::failed).orElseGet(() -> Checked.of(new ToolPackage(path, query)));
  }

  /** What is wrong with an import path. */
  static Optional<Diagnostic> mistakeIn(String path) {
    if (path.contains("://")) {
      return Optional.of(ToolMistakes.url(path.substring(path.indexOf("://") + 3)));
    }
    if (path.contains("...")) {
      return Optional.of(ToolMistakes.pattern());
    }
    boolean elements = !path.startsWith("-") && Arrays.stream(path.split("/", -1))
        .allMatch(element -> ELEMENT.matcher(element).matches() && !element.endsWith("."));
    if (!elements) {
      return Optional.of(ToolMistakes.noPackage());
    }
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    return first.contains(".") ? Optional.empty() : Optional.of(ToolMistakes.noModule());
  }

  private static Optional<Diagnostic> mistakeIn(String path, String query) {
    if (query.isEmpty()) {
      return Optional.of(ToolMistakes.noVersion(path));
    }
    if (query.matches("\\d+(\\.\\d+)*([-+].*)?")) {
      return Optional.of(ToolMistakes.withoutV(path, query));
    }
    boolean meaningless = query.equals("none") || query.equals("patch") || query.equals("upgrade");
    return meaningless || !QUERY.matcher(query).matches() ? Optional.of(ToolMistakes.noQuery()) : Optional.empty();
  }

  /** True for a version of the module; everything else is found out by {@code trueup lock}. */
  boolean isExact() {
    return VERSION.matcher(query).matches();
  }

  static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /** The key of what {@code trueup lock} finds out about it. */
  String pin() {
    return "go.tool " + this;
  }

  /**
   * What {@code go install} calls the program: the last element of the path, or the one before where the last is a major version.
   * cmd/go, load.DefaultExecName
   */
  String program() {
    String[] elements = path.split("/");
    int last = elements.length - 1;
    return elements[last > 0 && MAJOR.matcher(elements[last]).matches() ? last - 1 : last];
  }

  @Override
  public String toString() {
    return path + "@" + query;
  }

  /** The module, as far as its path tells: what stands before {@code cmd}, or all of it. */
  String likelyModule() {
    return path.replaceFirst("/cmd/.*$", "");
  }
}
