package dev.trueup.elevation;

import dev.trueup.apply.Elevation;
import dev.trueup.codec.AttributesCodec;
import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.codec.SecretSource;
import dev.trueup.codec.StepCodec;
import dev.trueup.host.Content;
import dev.trueup.host.Step;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.Json;
import dev.trueup.value.KindName;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sealed list is all that an elevated process may do in a run. Its SHA-256 stands on the command line that {@code sudo} was asked for, so
 * the file that carries it can be exchanged by nobody.
 *
 * @param home of the user whose run it is, absolute: {@code ~} in the steps
 * @param key the run's sealing key, so that expectations can be checked
 * @param plugins those that bring kinds of the items, with the digests of their jars: nothing else of other people's runs as root
 * @param network digests of the variables that a release may hand over
 */
record SealedList(String home, byte[] key, List<Elevation.Item> items, List<Plugin> plugins, Set<String> network) {

  /** What a list holds of a thing; only who looks at it needs its kind. */
  private record SealedState(Attributes attributes) implements State {}

  String text() {
    StepCodec steps = new StepCodec(new Sealer(key));
    AttributesCodec attributes = new AttributesCodec(new Sealer(key));
    Map<String, Value> contents = new TreeMap<>();
    List<Value> encoded = new ArrayList<>();
    for (Elevation.Item item : items) {
      encoded.add(Document.of("identity", item.identity().toString()).with("kind", item.kind().text())
          .with("state_version", item.stateVersion()).with("state", attributes.encode(item.state().attributes()))
          .with("steps", new Value.ListOf(item.steps().stream().map(step -> steps.encode(step, content -> contents.put(
              content.blob().sha256(), Value.text(Base64.getEncoder().encodeToString(content.bytes()))))).toList())).value());
    }
    return Json.write(Document.of("home", home).with("key", Base64.getEncoder().encodeToString(key))
        .with("items", new Value.ListOf(encoded)).with("plugins", new Value.ListOf(plugins.stream().<Value>map(SealedList::encoded).toList()))
        .with("network", network.stream().sorted().toList()).with("contents", new Value.MapOf(contents)).value());
  }

  private static Value encoded(Plugin plugin) {
    return Document.of("name", plugin.name()).with("folder", plugin.folder()).with("jars", new Value.ListOf(plugin.jars().stream().<Value>map(jar ->
            Document.of("path", jar.path()).with("sha256", jar.sha256()).value()).toList())).value();
  }

  private static Plugin plugin(Value encoded) throws DecodeException {
    Fields fields = Fields.of(encoded);
    List<Plugin.Jar> jars = new ArrayList<>();
    for (Value jar : fields.list("jars")) {
      jars.add(new Plugin.Jar(Fields.of(jar).text("path"), Fields.of(jar).text("sha256")));
    }
    return new Plugin(fields.text("name"), fields.text("folder"), jars);
  }

  static SealedList parse(String text) throws DecodeException {
    Fields fields;
    try {
      fields = Fields.of(Json.read(text));
    } catch (Json.Broken broken) {
      throw new DecodeException("the sealed list is not whole", broken);
    }
    byte[] key = Base64.getDecoder().decode(fields.text("key"));
    StepCodec steps = new StepCodec(new Sealer(key));
    Map<String, Content> contents = new HashMap<>();
    for (String sha256 : ((Value.MapOf) fields.need("contents")).entries().keySet()) {
      contents.put(sha256, Content.of(Base64.getDecoder().decode(fields.object("contents").text(sha256))));
    }
    List<Elevation.Item> items = new ArrayList<>();
    for (Value encoded : fields.list("items")) {
      Fields item = Fields.of(encoded);
      int version = (int) item.number("state_version");
      List<Step> decoded = new ArrayList<>();
      for (Value step : item.list("steps")) {
        decoded.add(filled(steps.decode(step, SecretSource.NONE), contents));
      }
      items.add(new Elevation.Item(Identity.parse(item.text("identity")), new KindName(item.text("kind")), version,
          new SealedState(AttributesCodec.decode(item.need("state"))), decoded));
    }
    List<Plugin> plugins = new ArrayList<>();
    for (Value plugin : fields.list("plugins")) {
      plugins.add(plugin(plugin));
    }
    return new SealedList(fields.text("home"), key, items, plugins, Set.copyOf(fields.texts("network")));
  }

  private static Step filled(Step step, Map<String, Content> contents) {
    return step instanceof Step.WriteFile w
        ? new Step.WriteFile(w.path(), contents.get(w.content().blob().sha256()), w.mode(), w.owner(), w.links(), w.validate(), w.expect())
        : step;
  }
}
