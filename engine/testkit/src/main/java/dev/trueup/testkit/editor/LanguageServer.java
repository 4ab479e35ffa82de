package dev.trueup.testkit.editor;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A language server is the real yaml-language-server with one schema, spoken to as an editor does. A {@code §} in a text is the cursor.
 *
 * <p>The schema is found by the first line of the text, as our users write it; nothing is fetched.
 */
public final class LanguageServer implements AutoCloseable {

  private static final long SECONDS = 60;

  private final Process process;
  private final Conversation conversation;
  private final Path folder;
  private int documents;

  /**
   * @param folder an empty one, for the schema and the documents
   * @param schema its text
   */
  public LanguageServer(Installation.Ready installation, Path folder, String schema) {
    this.folder = folder;
    try {
      Files.writeString(folder.resolve("schema.json"), schema);
      this.process = new ProcessBuilder("node", installation.program().toString(), "--stdio")
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    this.conversation = Conversation.begin(new Wire(process.getInputStream(), process.getOutputStream()));
    var completion = Json.object("completionItem", Json.object("snippetSupport", new Value.Bool(true)));
    answer("initialize", Json.object(
        "processId", Value.Number.of(ProcessHandle.current().pid()),
        "rootUri", text(folder.toUri().toString()),
        "capabilities", Json.object(
            "workspace", Json.object("configuration", new Value.Bool(true)),
            "textDocument", Json.object("completion", completion))));
    conversation.tell("initialized", Json.object());
  }

  /** {@code line:column message}, both 1-based, in the order of the text. */
  public List<String> complaints(String yaml) {
    String uri = open(yaml);
    Value found = await(conversation.diagnosticsOf(uri));
    var lines = new ArrayList<String>();
    for (Value each : items(found)) {
      Value start = at(at(each, "range"), "start");
      // The document has one line more than the text: the one that names the schema.
      lines.add(number(start, "line") + ":" + (number(start, "character") + 1) + " " + at(each, "message"));
    }
    lines.sort(java.util.Comparator.comparingInt(line -> Integer.parseInt(line.substring(0, line.indexOf(':')))));
    return lines;
  }

  /** The labels that are offered at the cursor, sorted. */
  public List<String> completions(String yaml) {
    Value answer = atCursor("textDocument/completion", yaml);
    var labels = new TreeSet<String>();
    items(answer instanceof Value.MapOf ? at(answer, "items") : answer).forEach(item -> labels.add(at(item, "label").toString()));
    return List.copyOf(labels);
  }

  /** What is shown of the word at the cursor. */
  public Optional<String> hover(String yaml) {
    Value answer = atCursor("textDocument/hover", yaml);
    return answer instanceof Value.Null ? Optional.empty() : Optional.of(at(at(answer, "contents"), "value").toString());
  }

  private Value atCursor(String method, String yaml) {
    int cursor = yaml.indexOf('§');
    String before = yaml.substring(0, cursor);
    String uri = open(before + yaml.substring(cursor + 1));
    await(conversation.diagnosticsOf(uri));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int character = before.length() - before.lastIndexOf('\n') - 1;
    return answer(method, Json.object(
        "textDocument", Json.object("uri", text(uri)),
        "position", Json.object("line", Value.Number.of(line), "character", Value.Number.of(character))));
  }

  private String open(String yaml) {
    String uri = folder.resolve("document" + ++documents + ".yaml").toUri().toString();
    conversation.tell("textDocument/didOpen", Json.object("textDocument", Json.object(
        "uri", text(uri), "languageId", text("yaml"), "version", Value.Number.of(1),
        "text", text("# yaml-language-server: $schema=./schema.json\n" + yaml))));
    return uri;
  }

  private Value answer(String method, Value parameters) {
    return await(conversation.ask(method, parameters));
  }

  private static Value await(java.util.concurrent.Future<Value> coming) {
    try {
      return coming.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException silent) {
      throw new IllegalStateException("the language server does not answer", silent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  private static Value.Text text(String text) {
    return new Value.Text(text);
  }

  private static Value at(Value value, String key) {
    return ((Value.MapOf) value).entries().getOrDefault(key, new Value.Null());
  }

  private static int number(Value value, String key) {
    return ((Value.Number) at(value, key)).amount().intValueExact();
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.ListOf(List<Value> items) ? items : List.of();
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** What the server asks an editor for: our settings, for every section that it names. */
  static Value settings(Map<String, Value> request) {
    Value yaml = Json.object(
        "validate", new Value.Bool(true), "hover", new Value.Bool(true), "completion", new Value.Bool(true),
        "schemaStore", Json.object("enable", new Value.Bool(false)));
    var answers = new ArrayList<Value>();
    for (Value item : items(at(request.getOrDefault("params", new Value.Null()), "items"))) {
      answers.add(at(item, "section").toString().equals("yaml") ? yaml : Json.object());
    }
    return new Value.ListOf(answers);
  }
}
