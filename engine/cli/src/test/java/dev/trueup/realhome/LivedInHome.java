package dev.trueup.realhome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A home that looks lived in: other people's line ends, marks, indentation, links and rights. */
final class LivedInHome {

  private LivedInHome() {}

  static User make(Path parent, Program program) throws IOException {
    Path home = Files.createDirectories(parent.resolve("home/dev"));
    var user = new User(home, java.util.Map.of("XDG_STATE_HOME", parent.resolve("state").toString()), program);
    Files.createDirectories(parent.resolve("state"));
    file(home, ".profile", "# ~/.profile\nif [ -n \"$BASH_VERSION\" ]; then\n  [ -f \"$HOME/.bashrc\" ] && . \"$HOME/.bashrc\"\nfi"); // no final newline
    file(home, ".bashrc", "case $- in\n  *i*) ;;\n  *) return;;\nesac\n\n\nalias ll='ls -l'   \n");
    file(home, "dotfiles/zshenv", "# kept in a repository\r\nexport LESS=-R\r\n");
    Files.createSymbolicLink(home.resolve(".zshenv"), Path.of("dotfiles/zshenv"));
    file(home, ".inputrc", "set editing-mode vi"); // no final newline
    file(home, ".gitconfig", "[user]\n\tname = Somebody Else ; not me\n[core]\n    autocrlf=true\n\n# trailing remark\n[alias]\n\tst = status\n");
    file(home, ".config/go/env", "# my settings\nGOPROXY=https://goproxy.io,direct\nGOFLAGS=-trimpath\nnot a setting");
    file(home, ".config/app.ini", "\uFEFF; odd\r\n[core]\r\neditor   =   nano   ; mine\r\npager=less\r\n\r\n[ui]\r\ncolor = auto\r\n");
    file(home, ".config/Code/settings.json",
        "{\n   // my font\n   \"editor.fontSize\": 13, /* big */\n\n   \"files\": { \"eol\": \"\\n\", },\n   \"go.useLanguageServer\": false\n}");
    file(home, ".config/read-only.ini", "[a]\nb = 1\n");
    Files.setPosixFilePermissions(home.resolve(".config/read-only.ini"), PosixFilePermissions.fromString("r--r--r--"));
    file(home, "notes/untouched.txt", "nobody touches this");
    user.own(parent);
    if (User.weAreRoot()) {
      Path roots = home.resolve(".rooted.ini");
      Files.writeString(roots, "[a]\nb = 1\n");
    }
    return user;
  }

  private static void file(Path home, String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
