package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;

/** Everything that Go would refuse, as it is said to people. */
final class Mistakes {

  private Mistakes() {}

  private static Diagnostic mistake(String name, String summary, String detail) {
    return Diagnostic.error("go/" + name, summary, detail);
  }

  static Diagnostic notOneOf(String key, String words) {
    return mistake("not-one-of", "`" + key + "` has no such value", "Go takes " + words + ".");
  }

  static Diagnostic empty(String key) {
    return mistake("empty-value", "`" + key + "` is empty",
            "An empty line in Go's file hides Go's own default and breaks what reads it. Without a line the default counts.")
        .withHint(key + ": { ensure: absent }");
  }

  static Diagnostic noValue(String key) {
    return mistake("no-value", "`" + key + "` has no value", "The long form says it under `value`.").withHint(key + ": { value: … }");
  }

  static Diagnostic manyForOne(String key) {
    return mistake("list-for-one", "`" + key + "` takes one value", "Go reads no list here.");
  }

  static Diagnostic brokenLine(String key) {
    return mistake("broken-line", "`" + key + "` holds a line break",
        "Go's file has one line for each setting, and no way to write a line break.");
  }

  static Diagnostic fallbackWithText() {
    return mistake("fallback-with-text", "`fallback` goes with a list",
        "A text holds its separators itself: `,` goes on where the proxy does not have the module, `|` after any error.");
  }

  static Diagnostic openQuote(String key) {
    return mistake("open-quote", "a quote in `" + key + "` is never closed", "Every go command would end with an error.");
  }

  static Diagnostic bothQuotes(String key) {
    return mistake("both-quotes", "a word of `" + key + "` holds both sorts of quotes",
        "Go knows no escape, so such a word cannot be written.");
  }

  static Diagnostic quoteInWord() {
    return mistake("quote-in-word", "a quote inside a flag is part of it",
            "Go reads quotes only at the beginning of a word. In a list each item is one word, blanks included.")
        .withHint("GOFLAGS: [\"-ldflags=-s -w\"]");
  }

  static Diagnostic noFlag() {
    return mistake("no-flag", "a word of `GOFLAGS` is no flag",
        "Each word is a flag by itself, `-name` or `-name=value`. With another word every go command ends with an error.");
  }

  static Diagnostic insecureFlag() {
    return mistake("insecure-flag", "`-insecure` is gone",
        "Go took the flag away and ends with an error. GOINSECURE names the modules instead.")
        .withHint("GOINSECURE: [git.corp.example/*]");
  }

  static Diagnostic relativeCompiler(String key) {
    return mistake("relative-compiler", "`" + key + "` is a relative path",
        "Go takes a bare name, which it looks for on PATH, or an absolute path.");
  }

  static Diagnostic relativeFolder(String key) {
    return mistake("relative-folder", "`" + key + "` is a relative path",
        "Go takes absolute folders. trueup writes `~` out, Go does not know it.");
  }

  static Diagnostic variableInFolder(String key) {
    return mistake("variable-in-folder", "`" + key + "` holds the name of a variable",
        "Nothing is replaced in Go's file: the folder would be called that. trueup writes `~` out.");
  }

  static Diagnostic cacheOff() {
    return mistake("cache-off", "Go does not build without its cache",
        "`off` was taken away in Go 1.12; every build would end with an error.");
  }

  static Diagnostic urlAsPattern(String key) {
    return mistake("url-as-pattern", "`" + key + "` holds a URL",
        "These are patterns of module paths, which have no scheme: a URL matches none.");
  }

  static Diagnostic brokenPattern(String key) {
    return mistake("broken-pattern", "a pattern of `" + key + "` is broken",
        "A `[` is never closed or holds nothing, or a `\\` ends it. Go matches no module with such a pattern, and says nothing.");
  }

  static Diagnostic vcsForm() {
    return mistake("vcs-form", "an entry of `GOVCS` is not `pattern:tools`",
        "The pattern is that of a module path, `public` or `private`; the tools behind the colon have `|` between.")
        .withHint("GOVCS: [\"public:git\", \"private:all\"]");
  }

  static Diagnostic vcsTwice() {
    return mistake("vcs-twice", "a pattern of `GOVCS` stands there twice", "Go never reaches the second one and refuses both.");
  }

  static Diagnostic vcsTool() {
    return mistake("vcs-tool", "`GOVCS` names an unknown tool",
        "Go knows `git`, `hg`, `svn`, `bzr` and `fossil`, and the words `all` and `off`.");
  }

  static Diagnostic authEmpty() {
    return mistake("auth-empty", "a command of `GOAUTH` is empty",
        "Nothing stands between two semicolons; every fetch would end with an error.");
  }

  static Diagnostic authOff() {
    return mistake("auth-off", "`off` stands alone in `GOAUTH`", "Beside other commands Go refuses it.");
  }

  static Diagnostic authGit() {
    return mistake("auth-git", "`git` in `GOAUTH` takes one absolute folder", "The folder is where git is asked for credentials.")
        .withHint("GOAUTH: git ${machine.home}/src");
  }

  static Diagnostic toolchainForm() {
    return mistake("toolchain-form", "`GOTOOLCHAIN` has no such form",
        "It is `local`, `auto`, `path` or a release like `go1.26.8`, and behind a release or `local` may stand `+auto` or `+path`."
            + " With anything else every go command ends with an error.");
  }

  static Diagnostic toolchainLanguage() {
    return mistake("toolchain-language", "`GOTOOLCHAIN` names a language version",
        "Since 1.21 the first release of a line ends in `.0`, so Go would look for one that does not exist.");
  }

  static Diagnostic sumDatabaseFields() {
    return mistake("sumdb-fields", "`GOSUMDB` has too many parts", "It is a name or a key, and perhaps the URL that it is reached by.");
  }

  static Diagnostic sumDatabaseName() {
    return mistake("sumdb-name", "`GOSUMDB` names no database that Go knows",
        "Go knows `sum.golang.org` and, as another way to it, `sum.golang.google.cn`. Any other one is given by its key, `name+hash+key`,"
            + " as whoever runs it publishes it; a key whose hash does not fit is refused.");
  }

  static Diagnostic sumDatabaseUrl() {
    return mistake("sumdb-url", "the second part of `GOSUMDB` is no URL", "It begins with `https://`.");
  }

  static Diagnostic noProxies() {
    return mistake("proxy-empty", "`GOPROXY` has no entries", "Go refuses a list of nothing. Without the setting its own default counts.")
        .withHint("GOPROXY: [https://goproxy.cn, direct]");
  }

  static Diagnostic proxyWithoutScheme() {
    return mistake("proxy-scheme-missing", "an entry of `GOPROXY` has no scheme",
        "A word alone is `direct` or `off`; everything else is a URL. Every fetch would end with an error.");
  }

  static Diagnostic proxyScheme() {
    return mistake("proxy-scheme", "an entry of `GOPROXY` has a scheme that Go does not know", "Go takes `https`, `http` and `file`.");
  }

  static Diagnostic proxyFile() {
    return mistake("proxy-file", "a `file` entry of `GOPROXY` is not a path alone",
        "It has no host and nothing behind the path: three slashes, then the folder.").withHint("file:///srv/modules");
  }

  static Diagnostic proxyUrl() {
    return mistake("proxy-url", "an entry of `GOPROXY` is no URL", "It is `https://host` or `https://host/path`, without blanks.");
  }

  static Diagnostic noPlatform(String key) {
    return mistake("no-platform", "`" + key + "` is nothing that Go builds for", "`go tool dist list` names all that it does.");
  }

  static Diagnostic noPair() {
    return mistake("no-pair", "Go does not build for this pair of `GOOS` and `GOARCH`",
        "`go tool dist list` names the pairs that it builds for.");
  }

  static Diagnostic pathIsRoot() {
    return mistake("gopath-is-goroot", "`GOPATH` and `GOROOT` are one folder", "Go refuses to put what you fetch into its own tree.");
  }
}
