package dev.trueup.provider.environment.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A script is one file on its way through the shell: its commands are followed one after the other, each with how certainly it is reached.
 */
final class Script {

  /** A script whose brackets do not match: a shell would refuse it, or we do not understand it. */
  static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Lost(int line) {
      super("line " + line);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  private static final Map<String, Set<String>> ENDS = Map.of(
      "then", Set.of("then"), "fi", Set.of("elif", "else", "fi"), "do", Set.of("do"), "done", Set.of("done"), "}", Set.of("}"));

  private final List<Token> tokens;
  private final Commands commands;
  private int at;
  private boolean ended;

  Script(String text, Commands commands) {
    this.tokens = Tokens.of(text);
    this.commands = commands;
  }

  void run() throws Lost {
    while (at < tokens.size() && !ended) {
      int before = at;
      list(Set.of(), Truth.YES);
      if (at == before) {
        throw new Lost(token().line());
      }
    }
  }

  private Token token() {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  private boolean isAtEnd() {
    return at >= tokens.size();
  }

  /** Commands up to one of these words, or to what no command begins with. The truth is that of the last one. */
  private Truth list(Set<String> ends, Truth reached) throws Lost {
    Truth last = Truth.YES;
    while (!isAtEnd() && !ended) {
      if (token().isOperator(";") || token().isOperator("&")) {
        at++;
      } else if (!token().isWord() && !token().isOperator("(") || token().isWord() && ends.contains(token().text())) {
        return last;
      } else {
        last = chain(reached);
      }
    }
    return last;
  }

  private Truth chain(Truth reached) throws Lost {
    Truth result = pipeline(reached);
    while (!isAtEnd() && (token().isOperator("&&") || token().isOperator("||"))) {
      boolean and = token().isOperator("&&");
      at++;
      skipLines();
      Truth next = pipeline(reached.and(and ? result : result.not()));
      result = and ? result.and(next) : result.or(next);
    }
    return result;
  }

  private void skipLines() {
    while (!isAtEnd() && token().isOperator(";")) {
      at++;
    }
  }

  private Truth pipeline(Truth reached) throws Lost {
    int start = at;
    Truth first = command(isPiped(start) ? Truth.NO : reached);
    boolean piped = false;
    while (!isAtEnd() && token().isOperator("|")) {
      piped = true;
      at++;
      skipLines();
      command(Truth.NO);
    }
    return piped ? Truth.MAYBE : first;
  }

  /** Whether the simple command that begins here is the head of a pipe, which runs in a shell of its own. */
  private boolean isPiped(int start) {
    int i = start;
    while (i < tokens.size() && tokens.get(i).isWord()) {
      i++;
    }
    return i < tokens.size() && tokens.get(i).isOperator("|");
  }

  private Truth command(Truth reached) throws Lost {
    if (isAtEnd()) {
      throw new Lost(token().line());
    }
    if (token().isOperator("(")) {
      at++;
      list(Set.of(), Truth.NO);
      operator(")");
      redirections();
      return Truth.MAYBE;
    }
    return switch (token().text()) {
      case "!" -> {
        at++;
        yield command(reached).not();
      }
      case "if" -> branch(reached);
      case "for", "select" -> loop(reached);
      case "while", "until" -> repetition(reached);
      case "case" -> choice(reached);
      case "{" -> {
        at++;
        Truth last = list(ENDS.get("}"), reached);
        word("}");
        redirections();
        yield last;
      }
      case "[[" -> test(reached);
      case "function" -> {
        at++;
        yield function();
      }
      default -> at + 1 < tokens.size() && tokens.get(at + 1).isOperator("(") ? function() : simple(reached);
    };
  }

  private void operator(String operator) throws Lost {
    if (isAtEnd() || !token().isOperator(operator)) {
      throw new Lost(token().line());
    }
    at++;
  }

  private void word(String word) throws Lost {
    if (ended) {
      return;
    }
    skipLines();
    if (isAtEnd() || !token().isWord(word)) {
      throw new Lost(token().line());
    }
    at++;
  }

  private void redirections() {
    while (!isAtEnd() && token().isWord() && token().text().matches("[0-9]*[<>].*")) {
      at += token().text().matches("[0-9]*[<>]+") ? 2 : 1;
    }
  }

  private Truth branch(Truth reached) throws Lost {
    Truth left = reached;
    Truth last = Truth.YES;
    while (!ended) {
      at++; // if, elif
      Truth holds = list(ENDS.get("then"), left);
      word("then");
      Truth ran = list(ENDS.get("fi"), left.and(holds));
      last = holds == Truth.YES ? ran : Truth.MAYBE;
      left = left.and(holds.not());
      if (!ended && token().isWord("else")) {
        at++;
        list(Set.of("fi"), left);
      }
      if (ended || !token().isWord("elif")) {
        break;
      }
    }
    word("fi");
    redirections();
    return last;
  }

  private Truth loop(Truth reached) throws Lost {
    at++;
    String variable = token().text();
    at++;
    skipLines();
    List<String> items = new ArrayList<>();
    boolean known = token().isWord("in");
    if (known) {
      at++;
      while (!isAtEnd() && token().isWord()) {
        items.add(token().text());
        at++;
      }
    }
    word("do");
    int body = at;
    List<String> values = items.stream().flatMap(item -> commands.files(item)).toList();
    boolean certain = known && values.stream().allMatch(Variables::isKnown);
    for (String value : certain ? values : List.<String>of()) {
      at = body;
      commands.set(variable, value, reached);
      list(ENDS.get("done"), reached);
      if (ended) {
        return Truth.YES;
      }
    }
    at = body;
    list(ENDS.get("done"), certain ? Truth.NO : reached.and(Truth.MAYBE));
    word("done");
    redirections();
    return Truth.MAYBE;
  }

  private Truth repetition(Truth reached) throws Lost {
    at++;
    list(ENDS.get("do"), reached.and(Truth.MAYBE));
    word("do");
    list(ENDS.get("done"), reached.and(Truth.MAYBE));
    word("done");
    redirections();
    return Truth.MAYBE;
  }

  private Truth choice(Truth reached) throws Lost {
    at++;
    String value = token().text();
    at++;
    word("in");
    Truth left = reached;
    skipLines();
    while (!isAtEnd() && !ended && !token().isWord("esac")) {
      if (token().isOperator("(")) {
        at++;
      }
      Truth fits = Truth.NO;
      while (!isAtEnd() && !token().isOperator(")")) {
        if (token().isWord()) {
          fits = fits.or(commands.fits(value, token().text()));
        }
        at++;
      }
      operator(")");
      list(Set.of("esac"), left.and(fits));
      left = left.and(fits.not());
      if (!isAtEnd() && token().isOperator(";;")) {
        at++;
      }
      skipLines();
    }
    word("esac");
    redirections();
    return Truth.MAYBE;
  }

  private Truth test(Truth reached) throws Lost {
    at++;
    List<String> words = new ArrayList<>();
    boolean plain = true;
    while (!isAtEnd() && !token().isWord("]]")) {
      plain &= token().isWord();
      words.add(token().text());
      at++;
    }
    word("]]");
    return plain && reached != Truth.NO ? commands.condition(words) : Truth.MAYBE;
  }

  /** A function is only noted; what it does where it is called cannot be told. */
  private Truth function() throws Lost {
    String name = token().text();
    at++;
    if (!isAtEnd() && token().isOperator("(")) {
      at++;
      operator(")");
    }
    skipLines();
    int body = at;
    command(Truth.NO);
    boolean touchesPath = tokens.subList(body, at).stream().anyMatch(token -> token.text().contains("PATH"));
    commands.function(name, touchesPath);
    return Truth.YES;
  }

  private Truth simple(Truth reached) {
    int line = token().line();
    List<String> words = new ArrayList<>();
    while (!isAtEnd() && token().isWord()) {
      words.add(token().text());
      at++;
    }
    List<String> plain = withoutRedirections(words);
    boolean leaves = !plain.isEmpty() && Set.of("return", "exit").contains(plain.getFirst());
    if (leaves && reached == Truth.YES) {
      ended = true;
      return Truth.YES;
    }
    return leaves ? commands.mayLeave(line, reached) : commands.run(plain, line, reached);
  }

  private static List<String> withoutRedirections(List<String> words) {
    List<String> plain = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).matches("[0-9]*&?[<>]+")) {
        i++;
      } else if (!words.get(i).matches("[0-9]*&?[<>].*")) {
        plain.add(words.get(i));
      }
    }
    return plain;
  }
}
