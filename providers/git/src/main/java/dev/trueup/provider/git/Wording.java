package dev.trueup.provider.git;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;

/** The wording of everything that this package says to people. */
final class Wording {

  private Wording() {}

  static Diagnostic noSuchKey() {
    return Diagnostic.error("git/no-such-key", "not the name of a setting",
        "A setting is `section.name` or `section.subsection.name`: letters, digits and hyphens, the name beginning with a letter.");
  }

  static Diagnostic noValue() {
    return Diagnostic.error("git/no-value", "a setting without `value`", "Give it a `value`; only `ensure: absent` does without.");
  }

  static Diagnostic unspeakable(GitKey key, String reason) {
    return Diagnostic.error("git/unspeakable", "a value that git's configuration cannot hold",
        "`%s` cannot be written: %s.".formatted(key, reason));
  }

  static Diagnostic noCommand() {
    return Diagnostic.error("git/no-command", "a hook without `run`",
        "Say with `run` which command it runs; only `ensure: absent` does without.");
  }

  static Diagnostic autocrlf() {
    return Diagnostic.warning("git/autocrlf-true", "`core.autocrlf` is `true` on Linux",
        "Text is then checked out with carriage returns, and shell scripts stop working. `input` takes them out when committing and never"
            + " puts them in.").withHint("core.autocrlf: input");
  }

  static Diagnostic trustsAll() {
    return Diagnostic.warning("git/safe-directory-all", "`safe.directory` trusts every repository",
        "Whoever can put a repository anywhere on this machine can then have commands run by your git. Name the folders instead.");
  }

  static Diagnostic noVerification() {
    return Diagnostic.warning("git/no-tls-verification", "certificates are not checked",
        "Anybody on the way can then read and change what is fetched. Name the certificate of your proxy in `http.sslCAInfo` instead.");
  }

  static Diagnostic plainPasswords() {
    return Diagnostic.warning("git/plain-passwords", "passwords are stored as plain text",
        "`store` keeps them readable in `~/.git-credentials`. `cache` keeps them in memory; inside WSL the Windows credential manager can"
            + " be used.");
  }

  static Diagnostic postBuffer() {
    return Diagnostic.warning("git/post-buffer", "`http.postBuffer` cures no failing clone",
        "It is only for pushing to servers that cannot take data in chunks, and its memory is taken for each push (git-config,"
            + " http.postBuffer).");
  }

  static Note severalValues(EntryKey key, long times, HostPath file) {
    return Note.of("git/several-values",
        "`%s` stands %d times in `%s`. trueup compares and changes the last one; for settings that are lists git reads the others too."
            .formatted(key, times, file));
  }

  static Note secretReadable(HostPath file) {
    return Note.of("git/secret-readable", "Other users may read `%s`, and a secret is in it.".formatted(file))
        .withHint("chmod 600 " + file);
  }

  static Note noGit() {
    return Note.of("git/no-git", "`git` is not on this machine, so there is nothing that would run a hook.");
  }

  static Note noRepository(HostPath folder) {
    return Note.of("git/no-repository", "`%s` is in no git repository.".formatted(folder)).withHint("git init");
  }

  static String untrusted(HostPath folder) {
    return "git does not trust the repository at `%s`, because it belongs to another user (dubious ownership)".formatted(folder);
  }

  static Note hooksElsewhere(HostPath folder) {
    return Note.of("git/hooks-elsewhere",
        ("`core.hooksPath` points to `%s`, so git runs no hook of the repository's own. Whoever set it (husky does) wants hooks there: add"
            + " the command there, or unset `core.hooksPath`.").formatted(folder));
  }

  static Note foreign(HostPath file) {
    return Note.of("git/foreign-hook",
        "`%s` is somebody else's hook. With `chain: true` it is moved aside and runs before the command.".formatted(file))
        .withHint("chain: true");
  }

  static Note twoBefore(HostPath file, HostPath aside) {
    return Note.of("git/two-hooks-before",
        "`%s` is somebody else's hook, and `%s` lies there from an earlier time. Remove one of them.".formatted(file, aside));
  }

  static Note idle(HostPath aside) {
    return Note.of("git/idle-hook", "`%s` stood there before and does not run; with `chain: true` it would.".formatted(aside));
  }
}
