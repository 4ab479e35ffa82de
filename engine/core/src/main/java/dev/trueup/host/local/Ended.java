package dev.trueup.host.local;

import java.time.Duration;

/** How a child ended, or why there was none. */
sealed interface Ended {

  /**
   * @param output what it wrote on standard output, the last bytes of it where there was more than the limit
   * @param errors likewise for standard error
   */
  record Exited(int code, String output, String errors) implements Ended {

    /** Its last lines on standard error, or on standard output where that is silent; without control characters. */
    String lastLines(int most) {
      var lines = (errors.isBlank() ? output : errors).lines()
          .map(line -> line.replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "").replace("\t", "  ").replaceAll("\\p{Cntrl}", "").stripTrailing())
          .filter(line -> !line.isEmpty())
          .toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }

    /** "it ended with code 3: no such branch"; a signal by its number. */
    String clause(int lines) {
      String last = lastLines(lines);
      String how = code > 128 && code < 160 ? "it was ended by signal " + (code - 128) : "it ended with code " + code;
      return last.isEmpty() ? how : how + (last.contains("\n") ? ":\n" : ": ") + last;
    }
  }

  record NoSuchProgram(String program) implements Ended {}

  /** The reason is a clause. */
  record NotStarted(String reason) implements Ended {}

  record TimedOut(Duration timeout) implements Ended {

    String clause() {
      return "it did not end within " + words(timeout) + " and was stopped";
    }

    private static String words(Duration time) {
      return time.toMillis() % 1000 != 0
          ? time.toMillis() + " ms"
          : time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
  }

  record WroteTooMuch(int limit) implements Ended {

    String clause() {
      return "it wrote more than " + (limit >= 1 << 20 ? (limit >> 20) + " MiB" : limit + " bytes");
    }
  }

  /** This thread was told to stop, and the child with it. */
  record Stopped() implements Ended {}
}
