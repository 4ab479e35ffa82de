package dev.trueup.provider.files;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Remedy;

/** The wording of everything that this package says to people. */
final class Wording {

  private Wording() {}

  static Diagnostic twoContents() {
    return Diagnostic.error("files/two-contents", "both `content` and `source`",
        "A file has its contents from one place. Keep `content` for text written here, or `source` for a file beside the manifest.");
  }

  static Diagnostic nothingDeclared() {
    return Diagnostic.error("files/nothing-declared", "nothing is said about the file",
        "Say what it holds with `content` or `source`, or whose it is with `mode` or `owner`; `ensure: absent` takes it away.");
  }

  static Diagnostic scaffoldOfNothing() {
    return Diagnostic.error("files/scaffold-of-nothing", "`create_only` without contents",
        "A file that is made once needs `content` or `source` to be made of.");
  }

  static Diagnostic crlfScript() {
    return Diagnostic.warning("files/crlf-script", "a script with Windows line ends",
        "Linux looks for an interpreter whose name ends in a carriage return and finds none. Save the script with plain line feeds.");
  }

  static Diagnostic runsAsOwner(FileMode mode) {
    return Diagnostic.warning("files/runs-as-owner", "a mode with setuid or setgid",
        "With mode `%s` whoever runs this file gets the rights of its owner or group. Leave the first digit 0 unless that is the point."
            .formatted(mode));
  }

  static Diagnostic writableByAll(FileMode mode) {
    return Diagnostic.warning("files/writable-by-all", "a mode that lets everybody write",
        ("With mode `%s` every user and every service of this machine may change it. For a directory that many share add the sticky bit"
            + " (`1777`).").formatted(mode));
  }

  static Diagnostic linkWithoutTarget() {
    return Diagnostic.error("files/link-without-target", "a link without `to`",
        "Say with `to` where the link leads; only `ensure: absent` does without.");
  }

  static Diagnostic linkToItself() {
    return Diagnostic.error("files/link-to-itself", "a link that leads to itself",
        "Nothing can be opened through it. Name another path in `to`.");
  }

  static Diagnostic blockWithoutContent() {
    return Diagnostic.error("files/block-without-content", "a block without `content`",
        "Say with `content` which lines stand between the markers; only `ensure: absent` does without.");
  }

  static Diagnostic noKeys() {
    return Diagnostic.error("files/no-keys", "no key is named", "Name keys under `set`, or under `unset` those that should not be there.");
  }

  static Diagnostic badPointer() {
    return Diagnostic.error("files/bad-pointer", "a JSON pointer that ends nowhere",
        "A key that begins with `/` is a JSON pointer. In it `~1` stands for a slash and `~0` for a tilde; `~` alone stands for nothing.");
  }

  static Diagnostic withinOneAnother(EntryKey one, EntryKey other) {
    return Diagnostic.error("files/within-one-another", "an entry and a part of it are both declared",
        "`%s` and `%s` lie within one another, so each would undo the other. Declare the parts, or the whole.".formatted(one, other));
  }

  static Diagnostic unspeakable(EntryKey key, String reason) {
    return Diagnostic.error("files/unspeakable", "a value that such a file cannot hold",
        "`%s` cannot be written: %s.".formatted(key, reason));
  }

  static Diagnostic windowsPath() {
    return Diagnostic.error("files/windows-path", "a path on the Windows side",
        "`files` works on the Linux side only. The drive is there too, below `/mnt`.");
  }

  static Remedy nothingToWrite(HostPath path) {
    return Remedy.cannot("files/nothing-to-write",
        "Nothing is at `%s`, and the manifest says only whose it is, not what it holds.".formatted(path));
  }

  static Remedy behindLink(HostPath path, HostPath target) {
    return Remedy.cannot("files/behind-a-link",
        "`%s` is a link to `%s`. Declare `link: %s` with `ensure: absent` to take the link away, or name what is behind it."
            .formatted(path, target, path));
  }

  static Remedy directoryNotEmpty(HostPath path, int entries) {
    return Remedy.cannot("files/directory-not-empty",
        "`%s` is not empty (%s in it), and trueup removes only empty directories. Move away what is in it first."
            .formatted(path, entries == 1 ? "one entry" : "%,d entries".formatted(entries)));
  }

  static Note setAside(HostPath aside) {
    return Note.of("files/set-aside", "What stands there now is set aside as `%s`, and undo brings it back.".formatted(aside));
  }

  static Note occupied(LinkState actual) {
    return Note.of("files/no-link", "`%s` is %s, and no link. With `replace: true` it is set aside, and undo brings it back."
        .formatted(actual.path(), actual.instead()));
  }

  static Note noLink(LinkState actual) {
    return Note.of("files/no-link", "`%s` is %s, and no link, so it stays.".formatted(actual.path(), actual.instead()));
  }
}
