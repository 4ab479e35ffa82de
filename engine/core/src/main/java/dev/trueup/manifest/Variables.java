package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What references stand for: the manifest's own variables, allowed ones of the environment, and facts of the machine. */
final class Variables {

  /** What looking for a reference gave. */
  sealed interface Answer {}

  record Found(Node value) implements Answer {}

  /** The mistake still wants the place of the reference. */
  record Wrong(Diagnostic why) implements Answer {}

  /** Said already, where the variable is defined. */
  record WrongElsewhere() implements Answer {}

  private final Reading reading;
  private final Map<String, Node.Field> declared;
  private final Set<String> readable;
  private final Map<String, String> facts;
  private final Set<String> open = new LinkedHashSet<>();
  private final Map<String, Answer> known = new LinkedHashMap<>();

  Variables(Reading reading, Node.Fields top) {
    this.reading = reading;
    this.declared = top.get("vars").filter(Node.Fields.class::isInstance).map(vars -> ((Node.Fields) vars).fields()).orElse(Map.of());
    this.readable = new LinkedHashSet<>(top.get("reads_env").map(Node::scalars).orElse(List.of()).stream().map(Node.Scalar::text).toList());
    this.facts = facts(reading.machine());
  }

  private static Map<String, String> facts(Machine machine) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("home", machine.home());
    facts.put("user", machine.user());
    facts.put("distribution", machine.distribution());
    facts.put("arch", machine.arch());
    facts.put("shell", machine.loginShell());
    machine.wsl().ifPresent(wsl -> facts.put("wsl.name", wsl.name()));
    return facts;
  }

  Answer find(Reference.To to) {
    return switch (to.scope()) {
      case "vars" -> variable(to);
      case "env" -> environment(to);
      default -> machine(to);
    };
  }

  private Answer variable(Reference.To to) {
    Node.Field field = declared.get(to.name());
    if (field == null) {
      return new Wrong(ReferenceMistakes.noVariable(to, declared.keySet()));
    }
    Answer before = known.get(to.name());
    if (before != null) {
      return before;
    }
    if (!open.add(to.name())) {
      return new Wrong(ReferenceMistakes.circle(to.name(), open));
    }
    var inner = new References(this, reading.mistakes());
    Node value = inner.replaced(field.value(), new Shape(new Value.MapOf(Map.of()), List.of()), KeyPath.TOP);
    open.remove(to.name());
    Answer answer = inner.bad().isEmpty() ? new Found(value) : new WrongElsewhere();
    known.put(to.name(), answer);
    return answer;
  }

  private Answer environment(Reference.To to) {
    String name = to.name();
    Optional<String> value = reading.machine().variable(name);
    if (value.isEmpty()) {
      if (!reading.environment().isKnown(name) && !readable.contains(name)) {
        return new Wrong(ReferenceMistakes.notReadable(name));
      }
      value = reading.environment().get(name).or(to::fallback);
    }
    return value.<Answer>map(text -> new Found(plain(text))).orElseGet(() -> new Wrong(ReferenceMistakes.notSet(name)));
  }

  private Answer machine(Reference.To to) {
    String value = facts.get(to.name());
    return value != null ? new Found(plain(value)) : new Wrong(ReferenceMistakes.noFact(to.name(), facts.keySet()));
  }

  /** The place is replaced by the reference's own. */
  private static Node.Scalar plain(String text) {
    return new Node.Scalar(text, CoreValue.plain(text), true, dev.trueup.diagnostic.Span.startOf(""));
  }
}
