package dev.trueup.testkit;

import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Network.Fetched;
import dev.trueup.host.Step;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Downloads are performed here.
 *
 * @param network what is elsewhere; a step may always ask
 */
record DownloadSteps(Ground ground, ScriptedNetwork network) {

  private static final int MOST_OF_A_LIST = 16 << 20;

  Performed download(Step.Download step) {
    if (ground.world().cache().find(ground.actor(), step.artifact()).isPresent()) {
      return Ground.DONE;
    }
    var refusals = new ArrayList<String>();
    for (Source source : step.artifact().sources()) {
      Optional<String> refusal = download(source);
      if (refusal.isEmpty()) {
        return Ground.DONE;
      }
      refusals.add(source.where().shown() + ": " + refusal.get());
    }
    return new Performed.Failed("cannot download %s: %s.".formatted(step.artifact().label(), String.join("; ", refusals)));
  }

  /** Why a source does not do; a clause. */
  private Optional<String> download(Source source) {
    Optional<Digest> wanted = wanted(source.digest());
    if (wanted.isEmpty()) {
      return Optional.of("nobody says what its bytes must come to");
    }
    Optional<Offer> offer = switch (source.where()) {
      case Where.Web(URI uri) -> Optional.of(network.at(uri.toString()));
      case Where.OnDisk(HostPath file) -> onDisk(file);
    };
    if (offer.isEmpty()) {
      return Optional.of(source.name() + " is not there");
    }
    if (offer.get().refusal().isPresent()) {
      return offer.get().refusal();
    }
    if (offer.get().status() != 200) {
      return Optional.of("the server answers " + offer.get().status());
    }
    if (!offer.get().is(wanted.get())) {
      return Optional.of("its bytes are not the wanted ones");
    }
    ground.world().cache().put(ground.actor(), source, offer.get());
    return Optional.empty();
  }

  private Optional<Offer> onDisk(HostPath file) {
    return ground.find(file, true) instanceof Lookup.Here(String path, Node.File there) && ground.actor().mayRead(there)
        ? Optional.of(Optional.ofNullable(ground.world().offers().get(path)).orElseGet(() -> itself(there.content())))
        : Optional.empty();
  }

  /** A file whose bytes come to the sum of an artifact is that artifact. */
  private Offer itself(Content content) {
    var sum = new Digest.Sha256(content.blob().sha256());
    return ground.world().offers().values().stream().filter(offer -> offer.isArtifact() && offer.is(sum)).findFirst()
        .orElseGet(() -> Offer.page(content.bytes()));
  }

  /** What a source's bytes must come to. On a machine of text a database is believed without its signature. */
  private Optional<Digest> wanted(Digest digest) {
    return switch (digest) {
      case Digest.Sha256 sha256 -> Optional.of(sha256);
      case Digest.ModuleSum sum -> Optional.of(sum);
      case Digest.Listed(List<URI> lists, String file) -> firstPage(lists.stream()).flatMap(text -> listed(text, file));
      case Digest.InDatabase(var database, String module, String version) -> firstPage(
          database.bases().stream().map(base -> URI.create("%s/lookup/%s@%s".formatted(base, module, version))))
          .flatMap(text -> text.lines().filter(line -> line.startsWith(module + " " + version + " h1:")).findFirst())
          .map(line -> new Digest.ModuleSum(line.substring(line.lastIndexOf(' ') + 1)));
    };
  }

  /** What the first of these addresses that answers says. */
  private Optional<String> firstPage(Stream<URI> addresses) {
    return addresses
        .flatMap(uri -> network.fetch(uri, MOST_OF_A_LIST) instanceof Fetched.Page(int status, String text, var date) && status == 200
            ? Stream.of(text) : Stream.empty())
        .findFirst();
  }

  private static Optional<Digest> listed(String list, String file) {
    try {
      return find(Json.read(list), file).map(Digest.Sha256::new);
    } catch (Json.Broken noList) {
      return Optional.empty();
    }
  }

  private static Optional<String> find(Value value, String file) {
    return switch (value) {
      case Value.MapOf(var entries) when Value.text(file).equals(entries.get("filename"))
          && entries.get("sha256") instanceof Value.Text(String sha256) -> Optional.of(sha256);
      case Value.MapOf(var entries) -> entries.values().stream().flatMap(inner -> find(inner, file).stream()).findFirst();
      case Value.ListOf(var items) -> items.stream().flatMap(inner -> find(inner, file).stream()).findFirst();
      default -> Optional.empty();
    };
  }
}
