package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

final class PendingGrammar implements Grammar {
  @Override public Optional<String> problem(String text) { return Optional.of("pending"); }
  @Override public Optional<Value> read(String text, EntryKey key) { return Optional.empty(); }
  @Override public List<EntryKey> keys(String text) { return List.of(); }
  @Override public Optional<String> region(String text, EntryKey key) { return Optional.empty(); }
  @Override public String set(String text, EntryKey key, Value value) { return text; }
  @Override public String remove(String text, EntryKey key) { return text; }
  @Override public String blank() { return ""; }
  @Override public Optional<String> unspeakable(EntryKey key, Value value) { return Optional.empty(); }
}
