package dev.trueup.elevation;

import dev.trueup.codec.AttributesCodec;
import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.codec.PathCodec;
import dev.trueup.host.Host;
import dev.trueup.host.Privilege;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.Json;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the two processes say to one another, one JSON document a line. */
record Sayings(Sealer sealer) {

  static String look(List<Identity> identities) {
    return Json.write(new Document().with("look", identities.stream().map(Identity::toString).toList()).value());
  }

  static String release(Identity identity) {
    return release(identity, new HandedSecrets(List.of()), new HandedVariables(Set.of()));
  }

  static String release(Identity identity, HandedSecrets secrets, HandedVariables variables) {
    return Json.write(Document.of("release", identity.toString()).with("secrets", secrets.texts()).with("network", variables.value()).value());
  }

  static String once(Identity holder, int step) {
    return Json.write(Document.of("once", holder.toString()).with("step", step).value());
  }

  String observed(List<? extends Observation<?, ?>> observations) {
    return Json.write(new Document().with("observed", new Value.ListOf(observations.stream().<Value>map(o -> finding(o.finding())).toList())).value());
  }

  static String performed(List<Host.Performed> performed) {
    return Json.write(new Document().with("performed", new Value.ListOf(performed.stream().map(Sayings::one).toList())).value());
  }

  static String refused(String why) {
    return Json.write(Document.of("refused", why).value());
  }

  static Fields heard(String line) throws DecodeException {
    try {
      return Fields.of(Json.read(line));
    } catch (Json.Broken broken) {
      throw new DecodeException("a line is not whole", broken);
    }
  }

  private Value finding(Finding<?> finding) {
    return switch (finding) {
      case Finding.Absent<?> a -> Document.of("is", "absent").value();
      case Finding.Present<?>(State actual) ->
          Document.of("is", "present").with("attributes", new AttributesCodec(sealer).encode(actual.attributes())).value();
      case Finding.Hidden<?>(Privilege need) -> Document.of("is", "hidden").with("need", need.word()).value();
      case Finding.Unreadable<?>(String reason) -> Document.of("is", "unreadable").with("reason", reason).value();
      case Finding.Unasked<?>(String reason) -> Document.of("is", "unasked").with("reason", reason).value();
    };
  }

  static Observation<State, ?> observation(Value encoded, Kind<?, ?> kind, int version) throws DecodeException {
    Fields fields = Fields.of(encoded);
    return Observation.of(switch (fields.text("is")) {
      case "absent" -> new Finding.Absent<State>();
      case "present" -> {
        Attributes attributes = AttributesCodec.decode(fields.need("attributes"));
        yield new Finding.Present<State>(kind.parse(version, attributes));
      }
      case "hidden" -> new Finding.Hidden<State>(Privilege.parse(fields.text("need")));
      case "unasked" -> new Finding.Unasked<State>(fields.text("reason"));
      default -> new Finding.Unreadable<State>(fields.textIfThere("reason").orElse("the elevated process did not say what it saw"));
    });
  }

  private static Value one(Host.Performed performed) {
    return switch (performed) {
      case Host.Performed.Done(String receipt, var created) ->
          Document.of("is", "done").with("receipt", receipt).with("created", PathCodec.encode(created)).value();
      case Host.Performed.Moved(String reason) -> Document.of("is", "moved").with("reason", reason).value();
      case Host.Performed.Failed(String reason) -> Document.of("is", "failed").with("reason", reason).value();
    };
  }

  static List<Host.Performed> performed(Fields answer) throws DecodeException {
    List<Host.Performed> performed = new ArrayList<>();
    for (Value one : answer.list("performed")) {
      Fields fields = Fields.of(one);
      performed.add(switch (fields.text("is")) {
        case "done" -> new Host.Performed.Done(fields.text("receipt"), PathCodec.decode(fields.texts("created")));
        case "moved" -> new Host.Performed.Moved(fields.text("reason"));
        default -> new Host.Performed.Failed(fields.text("reason"));
      });
    }
    return performed;
  }
}
