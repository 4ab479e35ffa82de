package dev.trueup.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * A bug report is what is written down when trueup itself is wrong: what was typed and where it broke. No values of the machine, no
 * environment.
 */
record BugReport(Path folder) {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  static BugReport in(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    Path root = state.startsWith("/") ? Path.of(state)
        : home.startsWith("/") ? Path.of(home, ".local", "state") : Path.of(System.getProperty("java.io.tmpdir"));
    return new BugReport(root.resolve("trueup").resolve("bugs"));
  }

  /** What people read; the details are in a file, of which the text gives the name. */
  String write(Throwable bug, List<String> typed, Instant now) {
    Path file = folder.resolve(NAME.format(now) + ".txt");
    String kind = bug.getClass().getSimpleName();
    if (!keeps(file, details(bug, typed, now))) {
      return "This is a bug in trueup (%s). Its details could not be written to %s.\n".formatted(place(bug, kind), file);
    }
    return """
        This is a bug in trueup (%s), not a mistake of yours.
        The details are in %s; look through that file, then send it with what you did.
        """.formatted(kind, file);
  }

  /** The same for what the code of a plug-in threw where nothing could take its place. */
  String write(String plugin, Throwable bug, List<String> typed, Instant now) {
    Path file = folder.resolve(NAME.format(now) + ".txt");
    String place = place(bug, bug.getClass().getSimpleName());
    return """
        Plug-in `%s` failed (%s), and trueup cannot go on without its answer. That is no mistake of yours.
        %s Move the plug-in out of its folder to work without it.
        """.formatted(plugin, place, keeps(file, details(bug, typed, now))
            ? "The details are in " + file + "; look through that file, then send it to whoever made the plug-in."
            : "The details could not be written to " + file + ".");
  }

  private boolean keeps(Path file, String details) {
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.writeString(file, details);
      return true;
    } catch (IOException notWritten) {
      return false;
    }
  }

  private static String place(Throwable bug, String kind) {
    StackTraceElement[] trace = bug.getStackTrace();
    return trace.length == 0 ? kind : kind + " at " + trace[0];
  }

  private static String details(Throwable bug, List<String> typed, Instant now) {
    var trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace, true));
    return """
        trueup %s, Java %s, %s %s
        %s
        trueup %s

        %s""".formatted(Version.TEXT, Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"), now,
        String.join(" ", typed), trace);
  }
}
