package dev.trueup.view;

/** A text view is prose of our own, fitted to the page: every line goes on below itself, at its own indentation. */
public record TextView(Style style) {

  public String text(String prose) {
    var page = new Page(style);
    prose.lines().forEach(line -> {
      int indent = line.length() - line.stripLeading().length();
      page.line(indent, indent, Phrase.of(line.strip()));
    });
    return page.toString();
  }
}
