package dev.trueup.realhome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A user is somebody with a home of his own, who runs the program and other programs as real processes. Where the tests run as root he is
 * another user than root, so that rights are real.
 *
 * @param extra variables beside the few that every process gets
 */
record User(Path home, Map<String, String> extra, Program program) {

  static final int UID = 54321;

  /** What a process printed and how it ended. */
  record Ran(int exit, String out, String err) {
    String all() {
      return out + err;
    }
  }

  static boolean weAreRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  User with(String name, String value) {
    var more = new LinkedHashMap<>(extra);
    more.put(name, value);
    return new User(home, more, program);
  }

  /** Gives everything below the home to the user. */
  void own(Path root) {
    if (!weAreRoot()) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(path, "unix:uid", UID, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", UID, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Runs {@code trueup} with these arguments in a folder. */
  Ran trueup(Path folder, String... arguments) {
    var words = new ArrayList<>(program.words());
    words.addAll(List.of(arguments));
    return run(folder, words);
  }

  Ran run(Path folder, List<String> words) {
    var all = new ArrayList<String>();
    if (weAreRoot()) {
      all.addAll(List.of("setpriv", "--reuid=" + UID, "--regid=" + UID, "--clear-groups", "--"));
    }
    all.addAll(words);
    return asRoot(folder, all);
  }

  /** Runs it with the rights of whoever runs the tests. */
  Ran asRoot(Path folder, List<String> all) {
    var builder = new ProcessBuilder(all).directory(folder.toFile()).redirectInput(new java.io.File("/dev/null"));
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("COLUMNS", "120");
    builder.environment().putAll(extra);
    try {
      Process process = builder.start();
      var err = new StringBuilder();
      Thread reader = Thread.ofVirtual().start(() -> err.append(text(process.getErrorStream())));
      String out = text(process.getInputStream());
      reader.join();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("did not end: " + all);
      }
      return new Ran(process.exitValue(), out, err.toString());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
