package dev.trueup.provider.environment;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A profile scan finds where profiles give a variable a value, by reading them as text.
 *
 * <p>Careful rather than complete: it sees assignments at the very beginning of a line (not inside conditions and functions, which are
 * indented), and is silent where a shell would have to work something out.
 */
public final class ProfileScan {

  private static final Set<String> EXPORTING = Set.of("export", "declare", "typeset");
  private static final String BLOCK_END = "# <<< trueup:" + ProfileBlocks.NAME + " <<<";

  private ProfileScan() {}

  /**
   * An assignment in a profile.
   *
   * @param line 1-based
   * @param word what stands behind the {@code =}, quotes and all; empty for {@code unset}
   */
  public record Assignment(HostPath file, int line, String word) {

    /** The text that the variable gets, where it can be told. */
    public Optional<String> value() {
      return ShellLine.literal(word);
    }

    /** "line 12 of `~/.bashrc`". */
    public String place() {
      return "line " + line + " of `" + file + "`";
    }
  }

  /** Every assignment in the profiles of this user, our own file not among them. */
  public static List<Assignment> assignments(String variable, ReadOnlyHost host) {
    return Profiles.KNOWN.stream().flatMap(file -> in(file, host, variable, 0).stream()).toList();
  }

  /** The assignments that come after our file was read: behind our block, or where it will be. */
  static List<Assignment> after(Profiles.Reader reader, String variable, ReadOnlyHost host) {
    int start = text(reader.path(), host).map(text -> behindBlock(text, reader.atTop())).orElse(0);
    return in(reader.path(), host, variable, start);
  }

  private static int behindBlock(String text, boolean atTop) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(BLOCK_END)) {
        return i + 1;
      }
    }
    return atTop ? 0 : lines.size();
  }

  private static List<Assignment> in(HostPath file, ReadOnlyHost host, String variable, int skipped) {
    var found = new ArrayList<Assignment>();
    List<String> lines = text(file, host).map(text -> text.lines().toList()).orElse(List.of());
    Optional<String> hereDocument = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (hereDocument.isPresent()) {
        if (line.strip().equals(hereDocument.get())) {
          hereDocument = Optional.empty();
        }
        continue;
      }
      hereDocument = ShellLine.hereDocument(line);
      if (i >= skipped && !line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
        int number = i + 1;
        assigned(line, variable).ifPresent(word -> found.add(new Assignment(file, number, word)));
      }
    }
    return found;
  }

  /** The last word that this line assigns. */
  private static Optional<String> assigned(String line, String variable) {
    String beginning = variable + "=";
    Optional<String> last = Optional.empty();
    for (List<String> words : ShellLine.parse(line).commands()) {
      if (words.getFirst().equals("unset") && words.contains(variable)) {
        last = Optional.of("");
      } else if (EXPORTING.contains(words.getFirst()) || words.stream().allMatch(ProfileScan::assigns)) {
        for (String word : words) {
          last = word.startsWith(beginning) ? Optional.of(word.substring(beginning.length())) : last;
        }
      }
    }
    return last;
  }

  /** A command with assignments in front of it gets them alone; only assignments by themselves stay. */
  private static boolean assigns(String word) {
    return word.matches("[A-Za-z_][A-Za-z0-9_]*=.*");
  }

  private static Optional<String> text(HostPath file, ReadOnlyHost host) {
    return host.read(file) instanceof FileRead.Contents contents ? Optional.of(contents.text().text()) : Optional.empty();
  }
}
