package dev.trueup.realhome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A box is a mount namespace with a throw-away {@code /etc}, {@code /home}, {@code /opt}, {@code /usr/local} and {@code /var/cache}, in which the user is called {@code dev} and may use
 * {@code sudo}, and {@code eve} is somebody else. It needs root, and is gone with its process.
 *
 * @param process holds the namespace, until its input is closed
 * @param dev with a home in the box
 */
record Box(Process process, User dev) implements AutoCloseable {

  static final int EVE = User.UID + 1;

  private static final String MAKE = """
      set -e
      mount -t tmpfs box /tmp/trueup-box
      for place in /etc /opt /usr/local /var/cache; do
        own=/tmp/trueup-box/$(echo "$place" | tr / -)
        mkdir -p "$own/upper" "$own/work"
        mount -t overlay box -o "lowerdir=$place,upperdir=$own/upper,workdir=$own/work" "$place"
      done
      mount -t tmpfs -o mode=755 home /home
      for who in dev:%1$d eve:%2$d; do
        name=${who%%:*} id=${who#*:}
        echo "$name:x:$id:$id::/home/$name:/bin/bash" >> /etc/passwd
        echo "$name:x:$id:" >> /etc/group
        echo "$name:*:19000:0:99999:7:::" >> /etc/shadow
        mkdir /home/$name
        chown $id:$id /home/$name
      done
      echo "127.0.0.1 $(hostname)" >> /etc/hosts
      echo 'dev ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/trueup-box
      chmod 440 /etc/sudoers.d/trueup-box
      echo ready
      exec cat > /dev/null
      """.formatted(User.UID, EVE);

  static Box open(Program program) throws IOException {
    java.nio.file.Files.createDirectories(Path.of("/tmp/trueup-box"));
    Process process = new ProcessBuilder("unshare", "-m", "--propagation", "private", "sh", "-c", MAKE)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    if (!"ready".equals(out.readLine())) {
      process.destroy();
      throw new IOException("there is no box");
    }
    return new Box(process, new User(Path.of("/home/dev"), Map.of(), program));
  }

  User.Ran trueup(String... words) {
    var all = new ArrayList<>(dev.program().words());
    all.addAll(List.of(words));
    return as(User.UID, all);
  }

  /** In the home of {@code dev}, which is the working directory too. */
  User.Ran as(int uid, List<String> words) {
    var all = new ArrayList<>(List.of("nsenter", "-t", Long.toString(process.pid()), "-m", "--", "setpriv", "--reuid=" + uid, "--regid=" + uid,
        "--init-groups", "--", "sh", "-c", "cd /home/dev && exec \"$@\"", "sh"));
    all.addAll(words);
    return dev.asRoot(Path.of("/"), all);
  }

  User.Ran root(String script) {
    return dev.asRoot(Path.of("/"), List.of("nsenter", "-t", Long.toString(process.pid()), "-m", "--", "sh", "-ec", script));
  }

  /** Everything below {@code /etc} and in the home of {@code dev}, with modes, owners and contents, but for our own state. */
  String tree() {
    return root("""
        find /etc /home/dev -path /home/dev/.local -prune -o -printf '%p %y %m %U:%G %l\\n' | sort
        find /etc /home/dev -path /home/dev/.local -prune -o -type f -print0 | sort -z | xargs -0 sha256sum
        """).out();
  }

  /** What is not as it was, line by line. */
  String changesSince(String before) {
    List<String> then = before.lines().toList();
    List<String> now = tree().lines().toList();
    return String.join("\n", java.util.stream.Stream.concat(then.stream().filter(line -> !now.contains(line)).map(line -> "- " + line),
        now.stream().filter(line -> !then.contains(line)).map(line -> "+ " + line)).toList());
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
