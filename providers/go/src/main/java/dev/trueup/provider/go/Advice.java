package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import java.util.List;

/** What Go takes and what goes wrong with it, as it is said to people. */
final class Advice {

  private Advice() {}

  private static Diagnostic advice(String name, String summary, String detail) {
    return Diagnostic.warning("go/" + name, summary, detail);
  }

  static List<Diagnostic> moduleMode(String key, Written value, Machine machine) {
    Diagnostic said = switch (value.text()) {
      case "on" -> advice("module-mode-default", "`GO111MODULE` is `on` since Go 1.16", "The line says what Go does anyway, and can go.");
      default -> advice("module-mode", "`GO111MODULE` is set for every project",
          "Without modules almost no project of today builds. It belongs into the environment of the one that needs it.");
    };
    return WordRule.of("on", "auto", "off").form().matcher(value.text()).matches() ? List.of(said.at(value.place())) : List.of();
  }

  static List<Diagnostic> cacheInMemory(String key, Written value, Machine machine) {
    boolean memory = value.text().startsWith("/dev/shm/") || value.text().equals("/dev/shm") || value.text().startsWith("/run/");
    return memory
        ? List.of(advice("cache-in-memory", "Go's cache is in memory",
            "It grows to gigabytes, is taken from what programs have, and is empty after each restart.").at(value.place()))
        : List.of();
  }

  static List<Diagnostic> root(String key, Written value, Machine machine) {
    return List.of(advice("goroot", "`GOROOT` is hardly ever set by hand",
        "Go finds its own root. A fixed one breaks every other Go on this machine, also those that Go fetches itself.").at(value.place()));
  }

  static Diagnostic windowsDrive(String key) {
    return advice("windows-drive", "`" + key + "` is on a Windows drive",
        "From WSL such files are many times slower than those of the distribution, and have no proper permissions.");
  }

  static Diagnostic quotedFlags() {
    return advice("quoted-flags", "`GOFLAGS` holds a quoted word",
        "Go 1.19 and older take quotes for part of the word and end with an error.");
  }

  static Diagnostic unknownFlag(String name) {
    return advice("unknown-flag", "no command of Go 1.26 has a flag of this name",
        "With a flag in GOFLAGS that it does not know every go command ends with an error. `-%s` is for another Go, or misspelt."
            .formatted(name));
  }

  static Diagnostic moduleFlag() {
    return advice("module-flag", "`-mod` is set for every project",
        "`-mod=vendor` breaks every project without a vendor folder, `-mod=mod` lets each build change go.mod. Go chooses by itself, "
            + "and one"
            + " project can set GOFLAGS in its own environment.");
  }

  static Diagnostic everyModule(String key) {
    return advice("every-module", "`" + key + "` is meant for every module",
        "`*` turns off for all modules what the setting turns off for some: proxies, checksums or encryption. Name your own hosts.");
  }

  static Diagnostic proxyAsPattern(String key) {
    return advice("pattern-is-proxy-host", "`" + key + "` holds the host of a proxy",
        "The patterns are beginnings of module paths, and no module is called like the proxy that it comes from. It matches nothing.");
  }

  static Diagnostic noSumDatabase() {
    return advice("sumdb-off", "`GOSUMDB=off` turns off the checks for every module",
            "Nothing then notices a module that was tampered with, and Go can no longer fetch toolchains. Where the database is out "
                + "of reach there"
                + " is another way to it; private modules are named by GOPRIVATE.")
        .withHint("GOSUMDB: sum.golang.google.cn");
  }

  static Diagnostic proxyOff() {
    return advice("proxy-off", "`GOPROXY=off` forbids every download",
        "No project on this machine gets a module that is not in its cache already.");
  }

  static Diagnostic behindTheEnd(String end) {
    return advice("proxy-behind-end", "an entry of `GOPROXY` is never reached", "`" + end + "` ends the list: Go looks no further.");
  }

  static Diagnostic credentials() {
    return advice("proxy-credentials", "a URL of `GOPROXY` holds a name or password",
            "It is in the manifest for everybody to read, and in Go's file, which only you can read then. Go takes credentials from "
                + "~/.netrc.")
        .withHint("GOAUTH: netrc");
  }

  static Diagnostic fixedToolchain() {
    return advice("toolchain-fixed", "`GOTOOLCHAIN` is one release for every project",
        "A project whose go.mod asks for a newer one no longer builds, also after the next Go was installed. With `+auto` behind it "
            + "Go may fetch a"
            + " newer one.");
  }

  static Diagnostic otherPlatform(String key) {
    return advice("other-platform", "`" + key + "` is set for every project",
        "Everything that is built here is for that platform, `go run`, `go test` and tools too. It belongs into the command that "
            + "needs it.");
  }

  static Diagnostic privateOnlyFromProxies() {
    return advice("noproxy-without-nosumdb", "`GONOPROXY` without `GONOSUMDB`",
            "The names of these modules still go to the checksum database, which cannot know them: the fetch fails. GOPRIVATE stands "
                + "for both.")
        .withHint("GOPRIVATE: [git.corp.example/*]");
  }

  static Diagnostic variableWins(String key) {
    return advice("variable-wins", "`" + key + "` stands in `env.variables` as well",
        "Where the variable is set Go does not look at its file, so the setting would count only where the variable is missing.");
  }

  static Diagnostic unknownDebug(String name) {
    return advice("godebug-unknown", "`GODEBUG` holds a name that Go does not know",
        "Go 1.26 has no setting `%s`; it ignores it and says nothing.".formatted(name));
  }

  static Diagnostic asyncPreemption() {
    return advice("godebug-asyncpreemptoff", "`asyncpreemptoff=1` is a switch for debugging",
        "A long loop then keeps the garbage collector, and with it everything else, waiting.");
  }

  static Note shadowed(String key, String where) {
    return Note.of("go/shadowed", "The environment variable `%s` has another value now and wins over this file%s.".formatted(key, where));
  }

  static Note noFile(String reason) {
    return Note.of("go/no-settings-file", reason);
  }

  static Note credentialsReadable(HostPath file) {
    return Note.of("go/credentials-readable", "Other users may read `%s`, and a name or password is in it.".formatted(file))
        .withHint("chmod 600 " + file);
  }
}
