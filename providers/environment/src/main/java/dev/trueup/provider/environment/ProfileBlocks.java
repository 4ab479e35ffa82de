package dev.trueup.provider.environment;

import dev.trueup.diagnostic.Span;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Terms;
import dev.trueup.provider.files.TextBlockKind;
import dev.trueup.provider.files.TextBlockState;
import dev.trueup.value.ResourceAddress;
import java.util.List;

/** The blocks in profiles that read our file: one a profile, implied by every variable that needs it. */
final class ProfileBlocks {

  /** The name of the block. */
  static final String NAME = "env";

  private ProfileBlocks() {}

  /** The blocks that an entry of the shells' file needs; equal ones of several entries are merged by the reader. */
  static List<Resource<?>> impliedBy(ResourceAddress entry, Span place, Machine machine) {
    String content = reading(Scope.SHELL.file(machine));
    return machine.fact(Profiles.FOUND).readers(machine).stream()
        .<Resource<?>>map(reader -> new Resource<>(
            new ResourceAddress(TextBlockKind.NAME, reader.path() + "#" + NAME),
            new TextBlockState(reader.path(), NAME, content, "#", reader.atTop()),
            Terms.NONE,
            Origin.implied(entry, place, reader.why())))
        .toList();
  }

  /**
   * A line that every shell understands, and that does nothing where our file is gone. The comment at its end takes the carriage return
   * of a profile with CRLF line ends, which would make {@code fi} a word that no shell knows.
   */
  static String reading(HostPath file) {
    String word = quoted(file);
    return "if [ -r " + word + " ]; then . " + word + "; fi # trueup";
  }

  private static String quoted(HostPath file) {
    String text = file.text();
    boolean below = text.startsWith("~/");
    return (below ? "\"$HOME" : "\"") + (below ? text.substring(1) : text).replaceAll("([\\\\\"$`])", "\\\\$1") + "\"";
  }
}
