package dev.trueup.provider.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version is numbers with points between them, and perhaps what it comes before: {@code 1.22.5}, {@code 22.04}, {@code 1.27rc1}.
 *
 * <p>Numbers that are not there are zero. {@code alpha}, {@code beta} and {@code rc} come before the version that they are named after.
 *
 * @param numbers without zeros at the end
 * @param before {@code rc1}; empty for a version itself
 * @param text as it was written
 */
record Version(List<Integer> numbers, String before, String text) implements Comparable<Version> {

  private static final Pattern FORM = Pattern.compile("(?:go|v)?([0-9]{1,9}(?:\\.[0-9]{1,9}){0,7})(?:[-.~]?((?:alpha|beta|rc)\\.?[0-9]{1,9}))?");

  /** The version that all of this text is. */
  static Optional<Version> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(from(form)) : Optional.empty();
  }

  /** The version that this text begins with: {@code 5.15.153.1-microsoft-standard-WSL2}. */
  static Optional<Version> leading(String text) {
    Matcher form = FORM.matcher(text);
    return form.lookingAt() ? Optional.of(from(form)) : Optional.empty();
  }

  private static Version from(Matcher form) {
    List<Integer> numbers = Arrays.stream(form.group(1).split("\\.")).map(Integer::valueOf).toList();
    int end = numbers.size();
    while (end > 1 && numbers.get(end - 1) == 0) {
      end--;
    }
    String before = form.group(2) == null ? "" : form.group(2).replace(".", "");
    return new Version(numbers.subList(0, end), before, form.group().replaceFirst("^(?:go|v)", ""));
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int byNumber = Integer.compare(number(i), other.number(i));
      if (byNumber != 0) {
        return byNumber;
      }
    }
    if (before.isEmpty() || other.before.isEmpty()) {
      return Boolean.compare(before.isEmpty(), other.before.isEmpty());
    }
    int byWord = word(before).compareTo(word(other.before));
    return byWord != 0 ? byWord : Integer.compare(count(before), count(other.before));
  }

  private int number(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  private static String word(String before) {
    return before.replaceAll("[0-9]", "");
  }

  private static int count(String before) {
    return Integer.parseInt(before.replaceAll("[^0-9]", ""));
  }

  /** By what it is, however it was written. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Version that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return numbers.hashCode() * 31 + before.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
