package dev.trueup.testkit.scripted;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Expect;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.host.UnpackedTree;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.provider.Traits.Trait;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Side;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The kind of trees that come from elsewhere. */
public final class ScriptedTreeKind implements Kind<ScriptedTree, Nothing> {

  static final KindName NAME = new KindName("scripted-tree");

  private static final String VERSION = "VERSION";

  /** What a machine text has to say so that a tree that holds this can be had. */
  public static String offer(String holds) {
    return """
        @ %s sha256:%s
          == VERSION
            %s
          == bin/tool 0755
            #!/bin/sh
        """.formatted(address(holds), sum(holds), holds);
  }

  private static URI address(String holds) {
    return URI.create("https://trees.example/%s.tar.gz".formatted(holds));
  }

  private static String sum(String holds) {
    return Content.sha256(holds.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A tree of files that is downloaded and unpacked.";
  }

  @Override
  public String example() {
    return """
        scripted:
          trees:
            - { path: ~/.trees/oak, holds: acorns }
        """;
  }

  @Override
  public ScriptedTree parse(int version, Attributes recorded) {
    return ScriptedTree.parse(recorded);
  }

  @Override
  public Identity identity(ScriptedTree state, Machine machine) {
    return Identity.of(Side.LINUX, machine.real(state.path()).text());
  }

  @Override
  public List<Observation<ScriptedTree, Nothing>> probe(List<ScriptedTree> desired, ReadOnlyHost host) {
    return desired.stream().map(tree -> Observation.of(found(tree.path(), host))).toList();
  }

  private static Finding<ScriptedTree> found(HostPath path, ReadOnlyHost host) {
    if (host.stat(path).is(Type.MISSING)) {
      return new Finding.Absent<>();
    }
    Optional<UnpackedTree> unpacked = text(path.child(UnpackedTree.LIST), host).flatMap(UnpackedTree::parse);
    boolean whole = unpacked.isPresent() && unpacked.get().firstDamaged(host.tree(path)).isEmpty();
    return new Finding.Present<>(new ScriptedTree(path, text(path.child(VERSION), host).map(String::strip).orElse(""), whole));
  }

  private static Optional<String> text(HostPath file, ReadOnlyHost host) {
    return host.read(file) instanceof FileRead.Contents contents ? contents.content().asText() : Optional.empty();
  }

  @Override
  public Remedy remedy(Deviation<ScriptedTree> deviation, Nothing evidence, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing(ScriptedTree desired) -> Remedy.steps(new Step.Download(artifact(desired)), unpack(desired));
      case Deviation.Different(ScriptedTree desired, var actual, var attributes) ->
          Remedy.steps(new Step.Download(artifact(desired)), delete(desired), unpack(desired));
      case Deviation.Unwanted(ScriptedTree actual) -> Remedy.steps(delete(actual));
    };
  }

  private static Step unpack(ScriptedTree tree) {
    return new Step.Unpack(artifact(tree), tree.path(), 1000, Expect.ANYTHING);
  }

  private static Step delete(ScriptedTree tree) {
    return new Step.DeleteTree(tree.path(), List.of(), Expect.ANYTHING);
  }

  private static Artifact artifact(ScriptedTree tree) {
    return new Artifact("the tree of " + tree.holds(), List.of(new Source(
        new Where.Web(address(tree.holds())), tree.holds() + ".tar.gz", new Digest.Sha256(sum(tree.holds())), OptionalLong.empty(),
        new ArchiveForm(Packing.TAR_GZ, "", List.of(), Map.of()))));
  }

  @Override
  public Places places(ScriptedTree state, Machine machine) {
    return Places.provides(machine.real(state.path()));
  }

  @Override
  public Traits traits() {
    return Traits.of(Map.of("path", Trait.NAMING));
  }
}
