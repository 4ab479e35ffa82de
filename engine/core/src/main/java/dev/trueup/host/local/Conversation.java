package dev.trueup.host.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A conversation is a child that is spoken to line by line. Unlike other children it stays in our own session: {@code sudo} needs the
 * terminal to ask for the password, and remembers it for the terminal. What it says on standard error goes to ours.
 */
public final class Conversation implements AutoCloseable {

  private final Process child;
  private final BufferedWriter out;
  private final BufferedReader in;

  private Conversation(Process child) {
    this.child = child;
    this.out = new BufferedWriter(new OutputStreamWriter(child.getOutputStream(), StandardCharsets.UTF_8));
    this.in = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a program; empty where there is none of that name. */
  public static Optional<Conversation> with(List<String> words) {
    try {
      return Optional.of(new Conversation(new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start()));
    } catch (IOException noSuchProgram) {
      return Optional.empty();
    }
  }

  /** Says one line and waits for one; empty when the child has ended. */
  public synchronized Optional<String> ask(String line) {
    try {
      out.write(line);
      out.write('\n');
      out.flush();
      return hear();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Waits for a line; empty when the child has ended. */
  public Optional<String> hear() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Closes its input, which ends it, and waits for it. */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException gone) {
      // It has ended already.
    }
    child.onExit().join();
  }
}
