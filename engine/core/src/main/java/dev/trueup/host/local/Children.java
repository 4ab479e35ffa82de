package dev.trueup.host.local;

import dev.trueup.host.Command;
import dev.trueup.host.HostPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Children are the processes that trueup starts: in sessions of their own, with nothing to read but what they are given, waited for.
 *
 * <p>Why sessions, and what follows: {@code docs/decisions/0002-children-and-signals.md}.
 */
final class Children {

  /** How long we listen, behind its end, to a child whose own children keep its output open. */
  private static final long STRAGGLERS_MILLIS = 500;

  private static final File NOTHING = new File("/dev/null");

  private final LocalPaths paths;
  private final SearchPath programs;
  private final Optional<Path> setsid;

  Children(LocalPaths paths, SearchPath programs) {
    this.paths = paths;
    this.programs = programs;
    this.setsid = programs.find("setsid");
  }

  /**
   * Runs a command to its end.
   *
   * @param environment all of its variables
   * @param input empty for nothing
   * @param limit bytes of output that are kept
   * @param endsBeyondLimit whether a child that writes more is stopped
   */
  Ended run(Command command, Map<String, String> environment, String input, int limit, boolean endsBeyondLimit) {
    Path directory = command.directory().map(paths::at).orElse(Path.of("/"));
    if (!Files.isDirectory(directory)) {
      return new Ended.NotStarted("there is no folder " + command.directory().map(HostPath::text).orElse("/"));
    }
    Optional<Path> program = program(command, directory);
    if (program.isEmpty()) {
      return new Ended.NoSuchProgram(command.program());
    }
    try {
      var builder = new ProcessBuilder(words(program.get(), command)).directory(directory.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      if (input.isEmpty()) {
        builder.redirectInput(NOTHING);
      }
      return ended(builder.start(), command, input, limit, endsBeyondLimit);
    } catch (IOException refused) {
      return new Ended.NotStarted("the system does not start it: " + Refusal.of(refused));
    }
  }

  private Ended ended(Process process, Command command, String input, int limit, boolean endsBeyondLimit) {
    var family = new Family(process, setsid.isPresent());
    Runnable overflow = endsBeyondLimit ? family::end : () -> {};
    var output = new Capture(limit, overflow);
    var errors = new Capture(limit, overflow);
    Thread first = output.reading(process.getInputStream());
    Thread second = errors.reading(process.getErrorStream());
    if (!input.isEmpty()) {
      feed(process, input);
    }
    try {
      if (!process.waitFor(command.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        family.end();
        return new Ended.TimedOut(command.timeout());
      }
      first.join(STRAGGLERS_MILLIS);
      second.join(STRAGGLERS_MILLIS);
    } catch (InterruptedException stop) {
      family.end();
      Thread.currentThread().interrupt();
      return new Ended.Stopped();
    }
    return endsBeyondLimit && (output.isOverflown() || errors.isOverflown())
        ? new Ended.WroteTooMuch(limit)
        : new Ended.Exited(process.exitValue(), output.text(), errors.text());
  }

  private List<String> words(Path program, Command command) {
    var words = new ArrayList<String>();
    setsid.ifPresent(path -> words.add(path.toString()));
    words.add(program.toString());
    words.addAll(command.words().subList(1, command.words().size()));
    return words;
  }

  /** A command that brings a search path of its own is looked for there. */
  private Optional<Path> program(Command command, Path directory) {
    String name = command.program();
    Optional<SearchPath> own = Optional.ofNullable(command.environment().get("PATH")).map(SearchPath::of);
    try {
      return name.contains("/")
          ? Optional.of(directory.resolve(paths.target(name))).filter(SearchPath::isProgram)
          : own.orElse(programs).find(name);
    } catch (InvalidPathException unspeakable) {
      return Optional.empty();
    }
  }

  /** In a thread of its own: a child may write before it has read all. */
  private static void feed(Process process, String input) {
    Thread.ofPlatform().daemon().name("input of a child").start(() -> {
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException notRead) {
        // It ended, or closed its input, before it had read all of it: its exit code tells what that means.
      }
    });
  }
}
