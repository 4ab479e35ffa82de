package dev.trueup.manifest;

import dev.trueup.provider.Catalog;
import dev.trueup.provider.Pin;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the joined layers step by step: schema, {@code only_on}, references, schema again, sections, identities. */
final class DocumentReader {

  /** Keys that a reader uses up before sections are read. */
  private static final Set<String> OWN = Set.of("$schema", "trueup", "name", "include", "omit", "reads_env");

  private final Catalog catalog;
  private final Reading reading;
  private final Mistakes mistakes;

  DocumentReader(Catalog catalog, Reading reading) {
    this.catalog = catalog;
    this.reading = reading;
    this.mistakes = reading.mistakes();
  }

  Manifest read(List<Layer> layers, Layer main, String shown) {
    reading.name(main.top().get("name").filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text()).orElse(""));
    Value.MapOf schema = schema(layers);
    var judgement = new Judgement(schema);
    Node.Fields written = new Join(reading).all(layers, schema);
    Node.Fields valid = valid(written, judgement, judgement.isDecided(written), Set.of());
    var onlyOn = new OnlyOn(reading.machine());
    Node.Fields here = onlyOn.here(valid, Shape.of(schema, valid));
    var sections = new Sections(catalog, reading, schema);
    List<Manifest.Declared> resources = sections.read(replaced(here, valid, judgement), catalog.sections().keySet());
    Set<ResourceAddress> elsewhere = elsewhere(valid, judgement, onlyOn, resources);
    // With entries missing because of other mistakes, every address of theirs would be one more.
    boolean whole = !mistakes.hasErrors();
    var omitted = new Omitted(valid);
    if (whole) {
      mistakes.addAll(omitted.unknown(resources, elsewhere));
    }
    List<Manifest.Declared> declared = new Declarations(catalog, reading.machine(), mistakes).of(omitted.from(resources));
    var order = new Order(declared, mistakes);
    if (whole) {
      order.checkAddresses(sections.wanted(), elsewhere);
    }
    order.checkCircles();
    if (!mistakes.hasErrors()) {
      review(declared);
    }
    return new Manifest(reading.name(), main.source().path().toString(), shown, reading.sha256(),
        layers.stream().filter(layer -> !layer.main()).map(layer -> layer.source().shown()).toList(), order.settled(),
        List.copyOf(elsewhere), mistakes.sorted().stream().filter(each -> !each.isError()).toList());
  }

  /** What is wanted to be pinned, here or on other machines: one lock serves all. */
  List<Pin> pins(List<Layer> layers) {
    Value.MapOf schema = schema(layers);
    var judgement = new Judgement(schema);
    Node.Fields written = new Join(reading).all(layers, schema);
    Node.Fields valid = valid(written, judgement, judgement.isDecided(written), Set.of());
    var onlyOn = new OnlyOn(reading.machine());
    Node.Fields here = onlyOn.here(valid, Shape.of(schema, valid));
    var pins = new ArrayList<>(new Sections(catalog, reading, schema).pins(replaced(here, valid, judgement), catalog.sections().keySet()));
    if (!onlyOn.sections().isEmpty()) {
      var silent = new DocumentReader(catalog, reading.silent());
      Node.Fields all = silent.replaced((Node.Fields) OnlyOn.everywhere(valid, Shape.of(schema, valid)), valid, judgement);
      pins.addAll(new Sections(catalog, silent.reading, schema).pins(all, onlyOn.sections()));
    }
    var keys = new HashSet<String>();
    return pins.stream().filter(pin -> keys.add(pin.key())).toList();
  }

  /** The schema with those sections only that the manifest uses: compiling it is what costs. */
  private Value.MapOf schema(List<Layer> layers) {
    var used = new LinkedHashSet<String>();
    layers.forEach(layer -> used.addAll(layer.top().fields().keySet()));
    return SchemaComposer.composed(catalog.sections().values().stream().filter(section -> used.contains(section.key())).toList());
  }

  /** The document read by its schema, mistakes said and taken out. */
  private Node.Fields valid(Node.Fields document, Judgement judgement, Predicate<Violation> reported, Set<KeyPath> known) {
    Value.MapOf schema = judgement.root();
    Set<KeyPath> bad = new LinkedHashSet<>(known);
    Node.Fields read = (Node.Fields) new Normaliser(mistakes, bad).normalised(document, Shape.of(schema, document), KeyPath.TOP);
    var words = new SchemaMistakes(read, schema, new UnknownKeys(schema,
        () -> SchemaComposer.composed(catalog.sections().values()), catalog.refused()));
    for (Violation violation : judgement.of(read)) {
      if (bad.contains(violation.path()) || Header.covers(violation) || !reported.test(violation)) {
        continue;
      }
      mistakes.add(words.of(violation));
      bad.add(violation.concernsKey() ? violation.path().child(violation.property().orElseThrow()) : violation.path());
    }
    return new Pruner(bad).pruned(read, Shape.of(schema, read));
  }

  /** @param valid where the variables stand */
  private Node.Fields replaced(Node.Fields document, Node.Fields valid, Judgement judgement) {
    Node.Fields own = document.without(OWN);
    var references = new References(new Variables(reading, valid), mistakes);
    Node.Fields whole = (Node.Fields) references.replaced(own, Shape.of(judgement.root(), own), KeyPath.TOP);
    if (references.replaced().isEmpty()) {
      return whole;
    }
    Set<KeyPath> bad = reading.isSilent() ? Set.of() : references.bad();
    return valid(whole, judgement, violation -> references.replaced().stream().anyMatch(violation.path()::isWithin), bad);
  }

  /** The addresses of what {@code only_on} leaves out here: found by reading it all the same, without a word about its mistakes. */
  private Set<ResourceAddress> elsewhere(Node.Fields valid, Judgement judgement, OnlyOn onlyOn, List<Manifest.Declared> here) {
    if (onlyOn.sections().isEmpty()) {
      return Set.of();
    }
    var silent = new DocumentReader(catalog, reading.silent());
    Node.Fields all = (Node.Fields) OnlyOn.everywhere(valid, Shape.of(judgement.root(), valid));
    Node.Fields complete = silent.replaced(all, valid, judgement);
    List<Manifest.Declared> resources = new Sections(catalog, silent.reading, judgement.root()).read(complete, onlyOn.sections());
    return Elsewhere.addresses(resources, here, onlyOn.elsewhere(), valid);
  }

  private void review(List<Manifest.Declared> declared) {
    var all = new ArrayList<Resource<?>>();
    declared.forEach(each -> all.add(each.resource()));
    for (Provider provider : catalog.providers()) {
      mistakes.addAll(provider.review(List.copyOf(all), reading.machine()));
    }
  }
}
