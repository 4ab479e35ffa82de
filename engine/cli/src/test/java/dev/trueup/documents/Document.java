package dev.trueup.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A document is a Markdown file of the repository. */
record Document(Path path, String text) {

  private static final String FENCE = "```";

  /**
   * What stands between two fences.
   *
   * @param language behind the first fence
   * @param line of the first fence, from 1
   */
  record Block(String language, String text, int line) {}

  static Document read(Path path) {
    try {
      return new Document(path, Files.readString(path));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<Block> blocks(String language) {
    var blocks = new ArrayList<Block>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(FENCE)) {
        int start = i;
        var block = new StringBuilder();
        while (!lines.get(++i).strip().equals(FENCE)) {
          block.append(lines.get(i)).append('\n');
        }
        blocks.add(new Block(lines.get(start).strip().substring(FENCE.length()), block.toString(), start + 1));
      }
    }
    return blocks.stream().filter(block -> block.language().equals(language)).toList();
  }

  /** The text without what stands between fences or backticks. */
  String prose() {
    return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "`");
  }

  /** The names by which its headings can be pointed at. */
  Set<String> anchors() {
    return text.lines().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 _-]", "").replace(' ', '-')).collect(Collectors.toSet());
  }
}
