package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.environment.login.Doubt;
import dev.trueup.provider.environment.login.LoginPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The wording of everything that this package says to people: what was found, why it matters, what to do. */
final class Wording {

  /** More names than these are no sentence any more. */
  private static final int FEW = 3;

  private Wording() {}

  static Note doesNotHold(Check check) {
    return Note.of("checks/does-not-hold", "`%s: %s` does not hold.".formatted(check.word(), check.wanted()));
  }

  // What a login shell finds.

  static Note noGo(VersionRange range, LoginPath path) {
    return Note.of("checks/no-go", ("A new login shell finds no `go`, so nothing is built; wanted is Go %s. Declare one under `go.sdk`, or put its"
        + " folder on PATH with `env.path`.").formatted(range) + doubts(path));
  }

  static Note otherGo(HostPath program, Version found, VersionRange range, LoginPath path) {
    return Note.of("checks/other-go", ("A new login shell finds Go %s (`%s`), not %s: builds fail there, or fetch another toolchain. Declare a"
        + " version under `go.sdk`, or update this one.").formatted(found, program, range) + doubts(path));
  }

  static Note goWithoutVersion(HostPath program, LoginPath path) {
    return Note.of("checks/go-without-version", ("A new login shell finds `%s`, above which no `VERSION` of a Go stands, so what it is cannot be told"
        + " without running it; version managers put such wrappers on PATH. Put the `bin` folder of a Go itself in front.").formatted(program) + doubts(path));
  }

  static Note nothingToResolve(Resolves wanted, Optional<HostPath> found, LoginPath path) {
    return Note.of("checks/resolves", ("`%s` should be `%s`, where no program is; a new login shell finds %s. Install it there, or name the place"
        + " where it is.").formatted(wanted.command(), wanted.path(), found(found)) + doubts(path));
  }

  static Note notExecutable(Resolves wanted, Optional<HostPath> found, LoginPath path) {
    return Note.of("checks/resolves", ("`%s` should be `%s`, which nobody may execute, so shells pass it over; a new login shell finds %s.")
        .formatted(wanted.command(), wanted.path(), found(found)) + doubts(path)).withHint("chmod +x " + wanted.path());
  }

  static Note resolvesElsewhere(Resolves wanted, HostPath found, LoginPath path) {
    boolean onPath = wanted.path().parent().filter(path.folders()::contains).isPresent();
    return Note.of("checks/resolves", ("A new login shell finds `%s` at `%s`, not at `%s`, so another program runs than the one that is meant. %s")
        .formatted(wanted.command(), found, wanted.path(), onPath
            ? "Its folder comes first on PATH; put the wanted one in front with `env.path`."
            : "The folder of the wanted one is not on PATH; put it in front with `env.path`.") + doubts(path));
  }

  static Note resolvesToNothing(Resolves wanted, LoginPath path) {
    return Note.of("checks/resolves", ("A new login shell finds no `%s`, because the folder of `%s` is not on its PATH. Put it there with `env.path`.")
        .formatted(wanted.command(), wanted.path()) + doubts(path));
  }

  private static String found(Optional<HostPath> found) {
    return found.map(path -> "`" + path + "`").orElse("none");
  }

  /** Said where a check holds as far as can be told. */
  static Optional<Note> doubt(String command, HostPath found, LoginPath path) {
    return path.doubts().isEmpty() ? Optional.empty() : Optional.of(Note.of("checks/path-in-doubt",
        "A new login shell finds `%s` at `%s`, as far as its profiles can be read without running them: %s.".formatted(command, found, places(path))));
  }

  private static String doubts(LoginPath path) {
    return path.doubts().isEmpty() ? "" : " Only a shell could tell more: " + places(path) + ".";
  }

  private static String places(LoginPath path) {
    return few(path.doubts().stream().map(Doubt::words).distinct().toList(), "; ");
  }

  private static String few(List<String> all, String between) {
    String some = String.join(between, all.stream().limit(FEW).toList());
    return all.size() <= FEW ? some : some + " and " + (all.size() - FEW) + " more";
  }

  // The machine.

  static Note otherKernel(String release, VersionRange range, Machine machine) {
    Note note = Note.of("checks/other-kernel", ("The kernel is `%s`, not %s: programs that were made for a newer one fail where they use what it lacks."
        + " %s").formatted(release, range, machine.wsl().isPresent()
            ? "One kernel serves all of WSL; update it from Windows." : "Install another one, and restart."));
    return machine.wsl().isPresent() ? note.withHint("wsl --update") : note;
  }

  static Note otherDistribution(OsRelease here, Distribution wanted) {
    boolean related = here.like().contains(wanted.id());
    return Note.of("checks/other-distribution", "This is %s, not %s%s. What the project was tried on may be called otherwise here, or be missing."
        .formatted(here.name(), wanted.wanted(), related ? ", whose versions are not its own" : ""));
  }

  static Note rollingDistribution(OsRelease here, Distribution wanted) {
    return Note.of("checks/rolling-distribution", "%s has no number of a release (`VERSION_ID`), so it cannot be held against `%s`. Name `%s` alone where any will do."
        .formatted(here.name(), wanted.wanted(), wanted.id()));
  }

  static Note otherRelease(OsRelease here, Distribution wanted) {
    return Note.of("checks/other-release", "This is %s, not %s. Packages and libraries have other versions here than where the project was tried; upgrade, or use another machine."
        .formatted(here.name(), wanted.wanted()));
  }

  static Note foreignFilesystem(HostPath path, Mount mount, String what) {
    return Note.of("checks/foreign-filesystem", ("`%s` lies on `%s` (mounted at `%s`), %s. Builds and git are many times slower there, modes and links"
        + " are not kept as Linux means them, and watchers miss changes that are made on the other side. Move it to the disk of Linux, below the home.")
        .formatted(path, mount.type(), mount.point(), what));
  }

  static Note clockIsOff(ClockWithin wanted, URI server, Duration by) {
    String amount = Durations.words(Duration.ofSeconds(Math.max(1, by.abs().toSeconds())));
    return Note.of("checks/clock-off", ("The clock is at least %s %s that of %s, more than %s: certificates then seem to be of another time, and builds"
        + " take new files for old ones. Set it with `sudo hwclock -s`, or let a time service keep it; in WSL `wsl --shutdown` sets it too.")
        .formatted(amount, by.isNegative() ? "behind" : "ahead of", server.getHost(), wanted.wanted()));
  }

  // Files.

  static Note noProgram(HostPath path) {
    return Note.of("checks/no-program", "`%s` is not there. Build it first, or name the place where it is.".formatted(path));
  }

  static Note noElf(HostPath path, String what) {
    return Note.of("checks/not-elf", "`%s` is no ELF file, so Linux cannot start it as a program of its own: %s. Name the program itself, or build it for `GOOS=linux`.".formatted(path, what));
  }

  static Note otherArch(HostPath path, String found, String wanted) {
    return Note.of("checks/other-arch", "`%s` is for %s, not %s; a machine of the other sort ends it with \"exec format error\". Build it with `GOARCH=%s`."
        .formatted(path, found, wanted, wanted));
  }

  static Note isStatic(HostPath path) {
    return Note.of("checks/is-static", "`%s` is linked statically, so it does not use this system's libraries and name services. Build it with `CGO_ENABLED=1`.".formatted(path));
  }

  static Note isDynamic(HostPath path, ElfFile file) {
    String needs = few(java.util.stream.Stream.concat(file.interpreter().stream(), file.needed().stream()).map(n -> "`" + n + "`").toList(), ", ");
    return Note.of("checks/is-dynamic", "`%s` needs %s when it starts, so it may not run on another distribution or in an empty container. Build it with `CGO_ENABLED=0`."
        .formatted(path, needs));
  }

  static Note librariesMissing(HostPath path, List<Libraries.Missing> missing) {
    String names = few(missing.stream().map(m -> "`" + m.name() + "`" + (m.neededBy().equals(path) ? "" : " (for `" + m.neededBy() + "`)")).toList(), ", ");
    return Note.of("checks/libraries-missing", ("`%s` needs %s, which the loader does not find here, so it ends as soon as it starts. Install the package"
        + " that has %s, or build with `CGO_ENABLED=0`.").formatted(path, names, missing.size() == 1 ? "it" : "them"));
  }

  static Note noModule(HostPath folder) {
    return Note.of("checks/no-module", "`%s` has no `go.mod`, so there is nothing that could be vendored. Name the folder of the module: `vendored: DIR`.".formatted(folder));
  }

  static Note notVendored(HostPath folder) {
    return Note.of("checks/not-vendored", "`%s` has no `vendor/modules.txt`, so builds fetch what go.mod requires.".formatted(folder)).withHint("go mod vendor");
  }

  static Note vendorDisagrees(HostPath folder, List<String> disagreements) {
    return Note.of("checks/vendor-disagrees", "`%s` does not agree with `go.mod`, so `go build` refuses to start: %s."
        .formatted(folder.child("vendor/modules.txt"), few(disagreements, "; "))).withHint("go mod vendor");
  }

  static Note workspace(HostPath folder) {
    return Note.of("checks/vendored-workspace", "`%s` was made for a workspace (`go work vendor`), whose modules are not compared.".formatted(folder.child("vendor/modules.txt")));
  }

  // Elsewhere.

  static Note notReached(Endpoint endpoint, String reason) {
    return Note.of("checks/not-reached", "`%s` does not answer: %s. What needs it fails here; look at the proxy, the name service and the firewall on the way.".formatted(endpoint, reason));
  }

  static Note reached(Endpoint endpoint) {
    return Note.of("checks/reached", "`%s` answers, and it should not be reachable from here. Close the way to it, in a firewall or a proxy.".formatted(endpoint));
  }

  // Mistakes in a manifest.

  static Diagnostic noVersion() {
    return Diagnostic.error("checks/no-version", "a version is missing",
        "A range is a comparison and a version, `>= 1.22.5`; several stand with commas between them, `>= 1.22, < 2`.");
  }

  static Diagnostic noComparison(String version) {
    return Diagnostic.error("checks/no-comparison", "a version without a comparison",
        "`%s` alone may mean this version or any from it on. Say which.".formatted(version)).withHint("\">= %s\"".formatted(version));
  }

  static Diagnostic unknownComparison(String sign) {
    return Diagnostic.error("checks/unknown-comparison", "not a comparison of versions",
        "`%s` is none of `>=`, `>`, `<=`, `<`, `=`.".formatted(sign));
  }

  static Diagnostic notAVersion(String text) {
    return Diagnostic.error("checks/not-a-version", "not a version",
        "`%s` is not one: numbers with points between them, `1.22.5`, perhaps with `rc1`, `beta1` or `alpha1` behind.".formatted(text));
  }

  static Diagnostic noDistribution() {
    return Diagnostic.error("checks/no-distribution", "not the name of a distribution",
        "First comes its `ID` of `/etc/os-release`, then perhaps a range of versions: `debian`, `ubuntu >= 22.04`.");
  }

  static Diagnostic noDuration(String text) {
    return Diagnostic.error("checks/no-duration", "not a duration",
        "`%s` is not one: a number, not 0, with `ms`, `s` or `min`: `500ms`, `2s`, `5min`.".formatted(text));
  }

  static Diagnostic finerThanSeen() {
    return Diagnostic.warning("checks/finer-than-seen", "finer than a clock elsewhere can be seen",
        "Web servers say their time in whole seconds, so a clock that is off by less than about a second is never noticed.").withHint("clock_within: 2s");
  }

  static Diagnostic noCommand(String name) {
    return Diagnostic.error("checks/no-command", "not the name of a command",
        "`%s` is not what one would type: a name without `/` and blanks, such as `go`.".formatted(name));
  }

  static Diagnostic noEndpoint() {
    return Diagnostic.error("checks/no-endpoint", "not an address to reach",
        "It is a URL, `https://goproxy.cn`, or a host and a port, `db.corp.example:5432`.");
  }

  static Diagnostic noSuchPort(int number) {
    return Diagnostic.error("checks/no-such-port", "not a port", "Ports are 1 to 65535, not %d.".formatted(number));
  }

  static Diagnostic otherScheme(String scheme) {
    return Diagnostic.error("checks/other-scheme", "not a scheme that can be asked",
        "`%s:` is not asked; it is `https:` or `http:`, or a host and a port, `db.corp.example:5432`.".formatted(scheme));
  }

  static Diagnostic passwordInAddress() {
    return Diagnostic.error("checks/password-in-address", "a user name or password in an address",
        "It would stand in plans and logs. Name the address alone: any answer counts, also one that asks for a password.");
  }
}
