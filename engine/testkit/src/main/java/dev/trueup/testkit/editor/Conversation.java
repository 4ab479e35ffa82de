package dev.trueup.testkit.editor;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** A conversation pairs questions with answers, keeps what the server says of documents, and answers what it asks. */
final class Conversation {

  private static final Value.Text VERSION = new Value.Text("2.0");

  private final Wire wire;
  private final AtomicLong last = new AtomicLong();
  private final Map<String, CompletableFuture<Value>> answers = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Value>> diagnostics = new ConcurrentHashMap<>();

  private Conversation(Wire wire) {
    this.wire = wire;
  }

  static Conversation begin(Wire wire) {
    var conversation = new Conversation(wire);
    Thread.ofVirtual().name("language server").start(conversation::listen);
    return conversation;
  }

  Future<Value> ask(String method, Value parameters) {
    Value id = Value.Number.of(last.incrementAndGet());
    CompletableFuture<Value> answer = coming(answers, id.toString());
    send(Json.object("jsonrpc", VERSION, "id", id, "method", new Value.Text(method), "params", parameters));
    return answer;
  }

  void tell(String method, Value parameters) {
    send(Json.object("jsonrpc", VERSION, "method", new Value.Text(method), "params", parameters));
  }

  /** What the server finds in a document, as soon as it has said so. */
  Future<Value> diagnosticsOf(String uri) {
    return coming(diagnostics, uri);
  }

  private static CompletableFuture<Value> coming(Map<String, CompletableFuture<Value>> all, String key) {
    return all.computeIfAbsent(key, each -> new CompletableFuture<>());
  }

  private void send(Value message) {
    try {
      wire.send(message);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void listen() {
    try {
      while (true) {
        hear(wire.receive());
      }
    } catch (IOException gone) {
      answers.values().forEach(each -> each.completeExceptionally(gone));
      diagnostics.values().forEach(each -> each.completeExceptionally(gone));
    }
  }

  private void hear(Map<String, Value> message) throws IOException {
    Value id = message.get("id");
    String method = String.valueOf(message.get("method"));
    if (!message.containsKey("method")) {
      coming(answers, String.valueOf(id)).complete(message.getOrDefault("result", new Value.Null()));
    } else if (id != null) {
      Value answer = method.equals("workspace/configuration") ? LanguageServer.settings(message) : new Value.Null();
      wire.send(Json.object("jsonrpc", VERSION, "id", id, "result", answer));
    } else if (method.equals("textDocument/publishDiagnostics") && message.get("params") instanceof Value.MapOf(Map<String, Value> said)) {
      coming(diagnostics, String.valueOf(said.get("uri"))).complete(said.getOrDefault("diagnostics", new Value.Null()));
    }
  }
}
