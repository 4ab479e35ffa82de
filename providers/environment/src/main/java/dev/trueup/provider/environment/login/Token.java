package dev.trueup.provider.environment.login;

/**
 * A token is a word of a shell's script, or what stands between words.
 *
 * @param text of a word with its quotes; of an operator {@code ;}, {@code &&}, {@code ;;}, {@code (}; a line's end is {@code ;} too
 * @param line 1-based
 */
record Token(String text, boolean isWord, int line) {

  boolean isOperator(String operator) {
    return !isWord && text.equals(operator);
  }

  boolean isWord(String word) {
    return isWord && text.equals(word);
  }
}
