package dev.trueup.provider.environment;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.host.HostPath;

/** Everything that this provider says to people. */
final class Wording {

  private Wording() {}

  static Diagnostic pathIsNoVariable() {
    return Diagnostic.error("env/path-as-variable", "PATH is not set as a variable",
            "A fixed PATH would hide what the system and other tools put there. Folders are added to it under `env.path`.")
        .withHint("env: { path: [~/bin] }");
  }

  static Diagnostic notAName() {
    return Diagnostic.error("env/not-a-name", "not the name of a variable",
        "Names are letters, digits and `_`, and do not begin with a digit; shells read nothing else.");
  }

  static Diagnostic readOnly(String name) {
    return Diagnostic.error("env/read-only", "shells keep `" + name + "` themselves",
        "bash and zsh refuse to set it and would say so at each start.");
  }

  static Diagnostic doubtful(String name, String reason) {
    return Diagnostic.warning("env/doubtful", "`" + name + "` is hardly ever set by hand", reason);
  }

  static Diagnostic noValue(String name) {
    return Diagnostic.error("env/no-value", "`" + name + "` has no value",
        "The long form says it under `value`, or where it comes from under `secret`.")
        .withHint(name + ": { value: … }");
  }

  static Diagnostic twoValues() {
    return Diagnostic.error("env/two-values", "a value and a secret", "A variable has one of them: `secret` stands instead of `value`.");
  }

  static Diagnostic notExpanded(String hint) {
    return Diagnostic.warning("env/not-expanded", "the value is written as it stands",
            "Neither `~` nor `$NAME` means anything in it: programs get these very characters.")
        .withHint(hint);
  }

  static Diagnostic unspeakable(Scope scope, String reason) {
    return Diagnostic.error("env/unspeakable", "the file of scope `" + scope.word() + "` cannot hold this value",
        reason.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + reason.substring(1) + ".");
  }

  static Diagnostic secretForEverybody() {
    return Diagnostic.error("env/secret-for-everybody", "a secret in scope `system` is none",
        "Every user of the machine may read `/etc/profile.d`. Scope `user` writes it to files that only you can read.");
  }

  static Diagnostic windowsFolder() {
    return Diagnostic.error("env/windows-folder", "a Windows folder on the Linux PATH",
        "Programs here cannot use a path with a drive letter. Inside WSL the drives are below `/mnt`.");
  }

  static Diagnostic colonInFolder() {
    return Diagnostic.error("env/colon-in-folder", "one entry is one folder",
        "Folders of PATH are separated by `:`, so none can hold one. Each has an item of its own here.");
  }

  static Note assignedAgain(String variable, String place) {
    return Note.of("env/assigned-again",
        "%s sets `%s` as well, later than our file is read, so what it sets wins over ours.".formatted(capital(place), variable));
  }

  static Note pathSetAnew(String place) {
    return Note.of("env/path-set-anew",
        "%s sets PATH anew, later than our file is read, and drops what was on it.".formatted(capital(place)));
  }

  static Note foundBefore(String place, HostPath folder, String program) {
    return Note.of("env/found-before",
        "%s puts `%s` in front of it, later than our file is read, so shells find the `%s` that is there. Take that line out."
            .formatted(capital(place), folder, program));
  }

  static Note nothingReadsServices() {
    return Note.of("env/no-systemd", "systemd does not run here, so nothing reads the variables of services now.");
  }

  static Note zshReadsNoProfile() {
    return Note.of("env/zsh-reads-no-profile",
        "zsh, your login shell, does not read `/etc/profile.d`, so it sees nothing of scope `system` here. Scope `user` reaches it.");
  }

  static Note secretIsReadable(HostPath file) {
    return Note.of("env/secret-readable", "Other users may read `%s`, and a secret is in it.".formatted(file))
        .withHint("chmod 600 " + file);
  }

  private static String capital(String place) {
    return place.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + place.substring(1);
  }
}
