package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Nearest;
import dev.trueup.diagnostic.Note;
import dev.trueup.host.HostPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that is said about releases of Go. */
final class SdkWords {

  private static final Pattern LINE = Pattern.compile("(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)");
  private static final String LOCK = "trueup lock";

  private SdkWords() {}

  static Diagnostic noVersion(String written) {
    Diagnostic mistake = Diagnostic.error("go/sdk-version", "not a version of Go",
        "A version is a release (`1.26.8`, `1.27rc1`), a line of releases whose newest counts (`1.26`), `stable`, `oldstable`, or `go.mod` for"
            + " what the project asks for.");
    Optional<String> word = Nearest.to(written, List.of("stable", "oldstable", "latest", "go.mod"));
    Matcher line = LINE.matcher(written);
    return word.isPresent() ? mistake.withHint("version: " + word.get()) : line.find() ? mistake.withHint("version: " + line.group()) : mistake;
  }

  static Diagnostic unlockedLine(GoVersion line) {
    return Diagnostic.error("go/sdk-unlocked", "`%s` is not locked yet: run `trueup lock`".formatted(line.line()),
            ("Go %1$s is a line of releases, the first of which is %1$s.0. `trueup lock` finds the newest and writes it down beside the manifest,"
                + " so that everybody gets the same one; an exact version needs no lock.").formatted(line.line()))
        .withHint(LOCK);
  }

  static Diagnostic unlocked(String word) {
    return Diagnostic.error("go/sdk-unlocked", "`%s` is not locked yet: run `trueup lock`".formatted(word),
            ("What `%s` is changes every few weeks. `trueup lock` finds it and writes it down beside the manifest, so that everybody gets the"
                + " same one; an exact version needs no lock.").formatted(word))
        .withHint(LOCK);
  }

  static Diagnostic contradicted(String wanted, GoVersion locked) {
    return Diagnostic.error("go/sdk-lock-contradicts", "the lock has another version",
            "The manifest asks for Go %s, and the lock has %s for it. Lock again, or put the manifest right.".formatted(wanted, locked))
        .withHint(LOCK);
  }

  static Diagnostic contradictedSum(String platform, String written, String locked) {
    return Diagnostic.error("go/sdk-lock-contradicts", "the lock has another SHA-256",
        ("For %s the manifest says %s, and the lock says %s. One of them was not made from the archive that was published: compare both with"
            + " https://go.dev/dl, and keep one.").formatted(platform, written, locked));
  }

  static Diagnostic brokenLock(String pin, String found) {
    return Diagnostic.error("go/sdk-lock-broken", "the lock cannot be understood here",
            "Under `%s` it has `%s`, which is neither a release of Go nor a sum. Nobody but `trueup lock` writes it: lock again."
                .formatted(pin, found))
        .withHint(LOCK);
  }

  static Diagnostic noModule() {
    return Diagnostic.error("go/sdk-no-module", "no go.mod beside the manifest",
        "With `version: go.mod` the project's go.mod says which Go it needs. Put the manifest beside it, or name a version.");
  }

  static Diagnostic unreadableModule(String reason) {
    return Diagnostic.error("go/sdk-module", "go.mod does not say which Go",
        "The go.mod beside the manifest cannot be read: %s. Put it right, or name a version.".formatted(reason));
  }

  static Diagnostic silentModule() {
    return Diagnostic.error("go/sdk-module", "go.mod does not say which Go",
        "The go.mod beside the manifest has neither a `toolchain` nor a `go` line. `go mod tidy` writes one; or name a version.");
  }

  static Diagnostic brokenModule(int line, String word) {
    return Diagnostic.error("go/sdk-module", "go.mod does not say which Go",
        "Line %d of the go.mod beside the manifest names `%s`, which is no published version of Go. Put it right, or name a version."
            .formatted(line, word));
  }

  static Diagnostic twice(GoVersion release) {
    return Diagnostic.error("go/sdk-twice", "one release twice",
        "Go %s is asked for already; one tree of it is enough. Leave one out.".formatted(release));
  }

  static Diagnostic noArchives(String arch) {
    return Diagnostic.error("go/sdk-platform", "Go is not published for this machine",
        "There are no archives of Go for Linux on `%s`. Build it from source, and leave `sdk` out here with `only_on`.".formatted(arch));
  }

  static Diagnostic windowsPath() {
    return Diagnostic.error("go/sdk-windows-path", "a path on the Windows side",
        "This Go is for Linux and lives on the Linux side. Drives are there too, below `/mnt`, but far too slow for it.");
  }

  static Diagnostic colon() {
    return Diagnostic.error("go/sdk-colon", "a folder that PATH cannot hold",
        "Folders of PATH are separated by `:`, so the commands could not be found in this one. Choose a name without a colon.");
  }

  static Diagnostic currentInTheWay() {
    return Diagnostic.error("go/sdk-current", "the link `current` would stand in the way",
        "`current` is a link to the tree in use. It cannot be `root`, a folder above it, its `bin` or one of its trees: give it a name of its own.");
  }

  static Diagnostic noSource(String text) {
    Diagnostic mistake = Diagnostic.error("go/sdk-source", "not a source of Go",
        "A source is an address that begins with `https://` or `http://` and has Go's archives below it, a folder of this machine, or `goproxy`.");
    return text.startsWith("file://") ? mistake.withHint(text.substring("file://".length())) : mistake;
  }

  static Diagnostic password() {
    return Diagnostic.error("go/sdk-password", "a name or password in a source",
        "It would stand in plans and in the journal. Archives are public: name a source that wants none.");
  }

  static Diagnostic noProxy() {
    return Diagnostic.error("go/sdk-no-proxy", "no module proxy is known",
            "`goproxy` is the proxy of `settings.GOPROXY`, of $GOPROXY, of Go's file of settings, or of a Go that is installed here, and none of"
                + " them names one. Name yours under `settings`.")
        .withHint("settings: { GOPROXY: [https://goproxy.cn, direct] }");
  }

  static Diagnostic closedProxy() {
    return Diagnostic.error("go/sdk-no-proxy", "no module proxy is known",
        "The GOPROXY that counts here holds a name or password, which would stand in plans and in the journal. Name a proxy that wants none, or"
            + " another source.");
  }

  static Diagnostic noSum(GoVersion release) {
    return Diagnostic.error("go/sdk-no-sum", "nobody says what the module must come to",
            ("GOSUMDB is off here, or names no database, so that nothing would notice a Go %s that was tampered with. Lock it where the database"
                + " can be asked, or take an archive with its `sha256`.").formatted(release))
        .withHint(LOCK);
  }

  static Diagnostic sumOfArchiveOnly(GoVersion release) {
    return Diagnostic.error("go/sdk-sum-of-archive", "a declared SHA-256 that this source cannot be held against",
            ("`sha256` is the sum of the archive of Go %s. `goproxy` has Go as a module, another file with a sum of its own (h1), which the lock"
                + " does not have. Lock, or name a source that has the archive.").formatted(release))
        .withHint(LOCK);
  }

  static Diagnostic noSources() {
    return Diagnostic.error("go/sdk-no-source", "there is nothing to get Go from",
        "None of the sources can be used. Name one: `https://go.dev/dl`, a mirror of it, a folder, or `goproxy`.");
  }

  static Diagnostic sumForOthers(String platform) {
    return Diagnostic.warning("go/sdk-sum-for-others", "no SHA-256 for this machine",
        "`sha256` says nothing of `%s`, so here the lock or the official list decides.".formatted(platform));
  }

  static Diagnostic olderThanModule(GoVersion release, GoVersion needed) {
    return Diagnostic.warning("go/sdk-too-old", "the project asks for a newer Go",
        ("Its go.mod needs Go %s. Go %s refuses to build it, or, from 1.21 on, fetches another Go for it at each first use.")
            .formatted(needed, release))
        .withHint("version: go.mod");
  }

  static Diagnostic rootIsSet(List<String> places) {
    String where = places.isEmpty() ? "It is set in the environment of trueup" : "It is set in " + String.join(" and ", places);
    return Diagnostic.warning("go/goroot-set", "GOROOT is set, and another Go may be used with this one",
        where + ". The `go` command then works with the compiler and library that lie there, whatever its own version. Go finds its own; take"
            + " the line out.");
  }

  static Note setAside(HostPath aside) {
    return Note.of("go/sdk-set-aside", "Where a whole tree is to take its place, it is set aside as `%s`.".formatted(aside));
  }

  static Note foreignFiles(HostPath tree, String file) {
    return Note.of("go/sdk-foreign-files",
        "`%s` in `%s` is not Go's, and goes nowhere with it. Move it out, and anything else that was put there, or remove the folder yourself."
            .formatted(file, tree));
  }
}
