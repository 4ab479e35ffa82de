package dev.trueup.plan;

import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Document;
import dev.trueup.codec.Fields;
import dev.trueup.codec.SecretChanged;
import dev.trueup.codec.SecretSource;
import dev.trueup.codec.StepCodec;
import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Content;
import dev.trueup.host.Step;
import dev.trueup.provider.Catalog;
import dev.trueup.value.Identity;
import dev.trueup.value.Json;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan file is a saved plan: the plan's own document for programs, and beside it {@code resources} and {@code contents}, which hold
 * everything that apply needs. Secrets stand in it as digests with where they come from.
 *
 * @param version of this trueup; a plan of another one is refused
 * @param home absolute; a plan for another home is refused
 */
public record PlanFile(Catalog catalog, Sealer sealer, String version, String home) {

  /** Over the document without itself, so that a file that was cut short or edited is seen. */
  private static final String CHECKSUM = "checksum";

  /** @param document the plan for programs, to which the rest is added */
  public String write(Plan plan, Value.MapOf document) {
    Map<String, Value> all = new LinkedHashMap<>(document.entries());
    Map<String, Value> contents = new TreeMap<>();
    StepCodec steps = new StepCodec(sealer);
    ChangeDocument changes = new ChangeDocument(catalog, sealer);
    all.put("subject", subject(plan.subject()).value());
    all.put("declares", Value.ListOf.texts(plan.declares().stream().map(Identity::toString).toList()));
    all.put("resources", new Value.ListOf(plan.changes().stream().<Value>map(change -> changes.encode(change,
        step -> steps.encode(step, content -> keep(content, contents)))).toList()));
    all.put("contents", new Value.MapOf(contents));
    all.put(CHECKSUM, Value.text(sealer.digest(Json.write(new Value.MapOf(all)))));
    return Json.write(new Value.MapOf(all)) + "\n";
  }

  private static void keep(Content content, Map<String, Value> contents) {
    if (!content.isStored()) {
      contents.put(content.blob().sha256(), Value.text(Base64.getEncoder().encodeToString(content.bytes())));
    }
  }

  private static Document subject(Plan.Subject subject) {
    return Document.of("name", subject.name()).with("manifest", subject.manifest()).with("shown", subject.shown())
        .with("sha256", subject.sha256()).with("layers", subject.layers()).with("machine", subject.machine())
        .with("home", subject.home()).with("version", subject.version());
  }

  /** @param secrets fetches what the plan needs and does not hold */
  public Checked<Plan> read(String text, SecretSource secrets) {
    Value document;
    try {
      document = Json.read(text);
    } catch (Json.Broken broken) {
      return refused("plan-file/broken", "the saved plan cannot be read",
          "It is not whole JSON; it may have been cut short. Make it again with `trueup plan --out FILE`.");
    }
    try {
      Fields fields = Fields.of(document);
      if (fields.find("subject").isEmpty() || fields.find("resources").isEmpty()) {
        return refused("plan-file/no-plan", "this is no saved plan",
            "It lacks what apply needs. `plan --output json` is for reading; `plan --out FILE` makes a plan that can be applied.");
      }
      Fields subject = fields.object("subject");
      if (!subject.text("version").equals(version)) {
        return refused("plan-file/version", "the saved plan was made by another version of trueup",
            "It was made by %s and this is %s. Plan again.".formatted(subject.text("version"), version));
      }
      if (!subject.text("home").equals(home)) {
        return refused("plan-file/home", "the saved plan is for another home",
            "It was made for %s and this is %s. Plan again here.".formatted(subject.text("home"), home));
      }
      if (!checksumHolds(document)) {
        return refused("plan-file/changed", "the saved plan is not what trueup wrote",
            "It was changed, or made by another user or on another machine: its checksum does not fit. Plan again.");
      }
      return Checked.of(decode(fields, secrets));
    } catch (SecretChanged changed) {
      return refused("plan-file/secret", "a secret has changed since the plan was saved",
          "The secret from %s is not the one that the plan was made with. Plan again.".formatted(place(changed.source())));
    } catch (DecodeException | RuntimeException broken) {
      return refused("plan-file/broken", "the saved plan cannot be read", "It does not hold what it should. Plan again.");
    }
  }

  private boolean checksumHolds(Value document) {
    Map<String, Value> all = new LinkedHashMap<>(((Value.MapOf) document).entries());
    Value checksum = all.remove(CHECKSUM);
    return Value.text(sealer.digest(Json.write(new Value.MapOf(all)))).equals(checksum);
  }

  private Plan decode(Fields fields, SecretSource secrets) throws DecodeException {
    Map<String, Content> contents = new HashMap<>();
    Fields kept = fields.object("contents");
    for (String sha256 : ((Value.MapOf) fields.need("contents")).entries().keySet()) {
      contents.put(sha256, Content.of(Base64.getDecoder().decode(kept.text(sha256))));
    }
    StepCodec steps = new StepCodec(sealer);
    ChangeDocument changes = new ChangeDocument(catalog, sealer);
    List<Change> decoded = new ArrayList<>();
    for (Value change : fields.list("resources")) {
      decoded.add(changes.decode(change, step -> filled(steps.decode(step, secrets), contents)));
    }
    Fields subject = fields.object("subject");
    Plan.Subject made = new Plan.Subject(subject.text("name"), subject.text("manifest"), subject.text("shown"), subject.text("sha256"),
        subject.texts("layers"), subject.text("machine"), subject.text("home"), subject.text("version"));
    return new Plan(fields.text("purpose"), made, decoded,
        fields.texts("not_for_this_machine").stream().map(ResourceAddress::parse).toList(),
        fields.texts("declares").stream().map(Identity::parse).toList(), optional(fields, "interrupted"), optional(fields, "undoes"), List.of(), List.of());
  }

  private static Step filled(Step step, Map<String, Content> contents) {
    return step instanceof Step.WriteFile w && contents.containsKey(w.content().blob().sha256())
        ? new Step.WriteFile(
            w.path(), contents.get(w.content().blob().sha256()), w.mode(), w.owner(), w.links(), w.validate(), w.expect())
        : step;
  }

  private static Optional<String> optional(Fields fields, String name) {
    return fields.find(name).filter(Value.Text.class::isInstance).map(Value::toString);
  }

  private static String place(Secret.Source source) {
    return switch (source) {
      case Secret.Source.Environment(String variable) -> "the variable `" + variable + "`";
      case Secret.Source.File(String path) -> "`" + path + "`";
      case Secret.Source.Command(List<String> words) -> "the command `" + words.getFirst() + "`";
      case Secret.Source.Within within -> place(within.source());
      case Secret.Source.Observed o -> "the machine";
    };
  }

  private static Checked<Plan> refused(String code, String summary, String detail) {
    return Checked.failed(Diagnostic.error(code, summary, detail));
  }
}
