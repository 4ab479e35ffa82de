package dev.trueup.edit;

import dev.trueup.edit.JsoncNode.Container;
import java.util.List;
import java.util.Optional;

/**
 * A JSONC text is what editors read in a JSON file with comments and trailing commas, with the places.
 *
 * @param root empty where the text holds blanks and comments alone, or has a problem
 * @param tokens every word, text, mark and comment, in order
 * @param problem why this is no such text
 */
record JsoncText(Optional<Container> root, List<Token> tokens, Optional<String> problem) {

  record Token(int start, int end) {}

  static JsoncText of(String text) {
    var reader = new JsoncReader(text);
    try {
      Optional<JsoncNode> root = reader.document();
      if (root.isEmpty()) {
        return new JsoncText(Optional.empty(), reader.tokens(), Optional.empty());
      }
      return root.get() instanceof Container object && !object.array()
          ? new JsoncText(Optional.of(object), reader.tokens(), Optional.empty())
          : broken(reader, "line " + Line.numberOf(text, root.get().start()) + ": the top level is not an object");
    } catch (JsoncReader.Broken broken) {
      return broken(reader, "line " + Line.numberOf(text, broken.offset()) + ": " + broken.getMessage());
    }
  }

  private static JsoncText broken(JsoncReader reader, String problem) {
    return new JsoncText(Optional.empty(), reader.tokens(), Optional.of(problem));
  }

  /** Whether a place lies between two tokens. */
  boolean isBetweenTokens(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == tokens.size() || tokens.get(low).start() >= offset;
  }
}
