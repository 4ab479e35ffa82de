package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A JSONC node is one value of a document with its place. */
sealed interface JsoncNode {
  int start();

  /** Behind its last character. */
  int end();

  record Scalar(int start, int end, Value value) implements JsoncNode {}

  /** An object, or an array, whose members have their indices as keys. */
  record Container(int start, int end, boolean array, List<Member> members) implements JsoncNode {

    /** The member that counts: the last one where there are duplicates. */
    Optional<Member> member(String key) {
      return members.reversed().stream().filter(member -> member.key().equals(key)).findFirst();
    }

    int indexOf(Member member) {
      return members.indexOf(member);
    }

    /** Whether it has lines for its members. */
    boolean isTall(String text) {
      int first = members.isEmpty() ? end - 1 : members.getFirst().start();
      return text.substring(start, first).indexOf('\n') >= 0;
    }
  }

  /**
   * @param start of its key, or of its value in an array
   * @param keyEnd behind the key's closing quote
   * @param comma the offset of the comma behind it, or -1
   */
  record Member(String key, int start, int keyEnd, JsoncNode node, int comma) {
    int end() {
      return node.end();
    }
  }

  /** What it means as data. */
  default Value value() {
    return switch (this) {
      case Scalar(int start, int end, Value value) -> value;
      case Container container when container.array() -> {
        var items = new ArrayList<Value>();
        container.members().forEach(member -> items.add(member.node().value()));
        yield new Value.ListOf(items);
      }
      case Container container -> {
        var entries = new LinkedHashMap<String, Value>();
        container.members().forEach(member -> entries.put(member.key(), member.node().value()));
        yield new Value.MapOf(entries);
      }
    };
  }
}
