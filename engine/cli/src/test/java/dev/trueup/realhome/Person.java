package dev.trueup.realhome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A person is a user with an empty home and a project in it, for one test.
 *
 * @param parent of the home and of the state, nobody else's
 */
record Person(Path parent, User user, Path project) implements AutoCloseable {

  static Person in(Program program) {
    return in(program, Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Person in(Program program, Path where) {
    try {
      Path parent = Files.createTempDirectory(where, "trueup-person-");
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path project = Files.createDirectories(parent.resolve("home/dev/project"));
      var user = new User(parent.resolve("home/dev"),
          java.util.Map.of("XDG_STATE_HOME", Files.createDirectories(parent.resolve("state")).toString()), program);
      user.own(parent);
      return new Person(parent, user, project);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  Path home() {
    return user.home();
  }

  /** A manifest with these sections. */
  Person declares(String sections) {
    return has("project/trueup.yaml", "trueup: 1\nname: payments\n" + sections);
  }

  Person has(String path, String text) {
    return has(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Person has(String path, byte[] bytes) {
    try {
      Path file = home().resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      for (Path one = file; !one.equals(home()); one = one.getParent()) {
        owns(one);
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    return this;
  }

  void owns(Path path) throws IOException {
    if (User.weAreRoot()) {
      int uid = (int) Files.getAttribute(home(), "unix:uid");
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  User.Ran trueup(String... words) {
    return user.trueup(project, words);
  }

  /** A program that makes what Java cannot: pipes, devices. */
  void make(String... words) {
    try {
      if (new ProcessBuilder(words).directory(home().toFile()).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words));
      }
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    try {
      Program.remove(parent);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
