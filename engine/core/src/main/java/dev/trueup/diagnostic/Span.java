package dev.trueup.diagnostic;

/**
 * A span is a place in a text file: where something begins and where it ends.
 *
 * @param file the file as the user would name it, relative to the working directory where possible
 * @param line 1-based line of the first character
 * @param column 1-based column of the first character, counted in code points
 * @param endLine 1-based line just behind the last character
 * @param endColumn 1-based column just behind the last character
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {

  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException("span " + file + ":" + line + ":" + column + "-" + endLine + ":" + endColumn);
    }
  }

  /** The beginning of a file, for mistakes that concern all of it. */
  public static Span startOf(String file) {
    return new Span(file, 1, 1, 1, 1);
  }

  /** {@code file:line:column}, as editors and terminals make it clickable. */
  public String place() {
    return file + ":" + line + ":" + column;
  }

  @Override
  public int compareTo(Span other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
  }
}
