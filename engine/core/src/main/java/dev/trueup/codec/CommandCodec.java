package dev.trueup.codec;

import dev.trueup.host.Command;
import dev.trueup.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The command codec writes commands as JSON and reads them back. */
final class CommandCodec {

  private CommandCodec() {}

  static Value encode(Command command) {
    var environment = new LinkedHashMap<String, Value>();
    new TreeMap<>(command.environment()).forEach((name, text) -> environment.put(name, new Value.Text(text)));
    List<Value> accepted = new ArrayList<>();
    command.accepted().stream().sorted().forEach(exit -> accepted.add(Value.Number.of(exit)));
    return new Document()
        .with("words", command.words())
        .with("environment", new Value.MapOf(environment))
        .with("directory", command.directory().map(PathCodec::encode))
        .with("timeout_ms", command.timeout().toMillis())
        .with("accepted", new Value.ListOf(accepted))
        .value();
  }

  static Command decode(Value encoded) throws DecodeException {
    Fields fields = Fields.of(encoded);
    Fields variables = fields.object("environment");
    Map<String, String> environment = new LinkedHashMap<>();
    for (String name : variables.entries().keySet()) {
      environment.put(name, variables.text(name));
    }
    Set<Integer> accepted = new HashSet<>();
    for (Value exit : fields.list("accepted")) {
      accepted.add(Math.toIntExact(new Fields(Map.of("accepted", exit)).number("accepted")));
    }
    return new Command(
        fields.texts("words"), environment, fields.textIfThere("directory").map(PathCodec::decode),
        Duration.ofMillis(fields.number("timeout_ms")), accepted);
  }
}
