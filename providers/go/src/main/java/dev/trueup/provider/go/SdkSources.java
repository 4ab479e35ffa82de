package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.host.Digest.SumDatabase;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Lock;
import dev.trueup.provider.go.SdkSource.Packed;
import dev.trueup.provider.go.SdkVersions.Chosen;
import dev.trueup.value.Side;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * SDK sources are where the releases of one manifest can be had, and what their bytes must come to: a sum is never taken from who serves the
 * bytes, but from the manifest, the lock, or an official list. A SHA-256 of the manifest binds: what it cannot be held against is left out, unless the lock has
 * a sum of that.
 *
 * @param mistakes gets what is wrong, with its place
 */
record SdkSources(SdkPlatform platform, GoEnvironment environment, Lock lock, Consumer<Diagnostic> mistakes) {

  private static final String OFFICIAL = "https://go.dev/dl";
  private static final String PROXY = "goproxy";

  /** Two letters at least: with one it is a drive of Windows. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

  /** The official lists of releases, with the SHA-256 of each archive: https://go.dev/dl/?mode=json&include=all. */
  static final List<URI> LISTS = List.of(
      URI.create("https://go.dev/dl/?mode=json&include=all"), URI.create("https://golang.google.cn/dl/?mode=json&include=all"));

  /**
   * The sources of one release, in order.
   *
   * @param written what stands under {@code sources}; empty for the usual ones
   * @param sha256 of the archive, where the manifest says it
   */
  List<SdkSource> of(Chosen chosen, List<Entry> written, Optional<String> sha256) {
    Optional<Digest> archive = archiveDigest(chosen, sha256);
    if (archive.isEmpty()) {
      return List.of();
    }
    var sources = new ArrayList<SdkSource>();
    if (written.isEmpty()) {
      sources.add(archive(chosen, OFFICIAL, archive.get()));
      sources.addAll(fromProxies(chosen, sha256));
    }
    Optional<Span> unbound = Optional.empty();
    for (Entry each : written) {
      String text = each.asText().orElse("");
      if (text.equals(PROXY)) {
        sources.addAll(fromProxies(chosen, sha256));
        if (!sayWhatIsMissing(chosen, each.span()) && isUnbound(chosen, sha256)) {
          unbound = Optional.of(each.span());
        }
      } else if (each instanceof Entry.Path folder && !ADDRESS.matcher(text).lookingAt()) {
        sources.addAll(inFolder(chosen, folder, archive.get()));
      } else {
        address(text, each.span()).ifPresent(base -> sources.add(archive(chosen, base, archive.get())));
      }
    }
    if (sources.isEmpty()) {
      unbound.ifPresent(place -> mistakes.accept(SdkWords.sumOfArchiveOnly(chosen.release()).at(place)));
    }
    return List.copyOf(sources);
  }

  /** Whether the manifest says what the archive must come to, and nobody says it of the module. */
  private boolean isUnbound(Chosen chosen, Optional<String> sha256) {
    return sha256.isPresent() && moduleDigest(chosen).filter(Digest.ModuleSum.class::isInstance).isEmpty();
  }

  private SdkSource archive(Chosen chosen, String base, Digest digest) {
    var where = new Where.Web(URI.create(base.replaceFirst("/+$", "") + "/" + SdkSource.archiveFile(chosen.release(), platform)));
    return new SdkSource(Packed.ARCHIVE, where, digest, size(chosen));
  }

  private OptionalLong size(Chosen chosen) {
    return fact(chosen, "size").filter(text -> text.matches("\\d{1,15}")).map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /** Archives and, where its sum is known, the module that {@code trueup lock --download} may have fetched instead. */
  private List<SdkSource> inFolder(Chosen chosen, Entry.Path folder, Digest digest) {
    if (folder.path().side() == Side.WINDOWS) {
      mistakes.accept(SdkWords.windowsPath().at(folder.span()));
      return List.of();
    }
    var sources = new ArrayList<SdkSource>();
    HostPath archive = folder.path().child(SdkSource.archiveFile(chosen.release(), platform));
    sources.add(new SdkSource(Packed.ARCHIVE, new Where.OnDisk(archive), digest, size(chosen)));
    moduleDigest(chosen).filter(Digest.ModuleSum.class::isInstance).ifPresent(sum -> sources.add(new SdkSource(
        Packed.MODULE, new Where.OnDisk(folder.path().child(SdkSource.moduleFile(chosen.release(), platform))), sum, OptionalLong.empty())));
    return sources;
  }

  private List<SdkSource> fromProxies(Chosen chosen, Optional<String> sha256) {
    if (isUnbound(chosen, sha256)) {
      return List.of();
    }
    Optional<Digest> digest = moduleDigest(chosen);
    String version = chosen.release().toolchain(platform.name());
    return digest.map(sum -> proxies().bases().stream()
        .map(base -> new SdkSource(Packed.MODULE, ModuleProxies.zip(base, version), sum, OptionalLong.empty())).toList()).orElse(List.of());
  }

  /** Whether there is no such source, which then was said. */
  private boolean sayWhatIsMissing(Chosen chosen, Span place) {
    ModuleProxies proxies = proxies();
    Optional<Diagnostic> missing = proxies.bases().isEmpty()
        ? Optional.of(proxies.closed() ? SdkWords.closedProxy() : SdkWords.noProxy())
        : moduleDigest(chosen).isEmpty() ? Optional.of(SdkWords.noSum(chosen.release())) : Optional.empty();
    missing.ifPresent(mistake -> mistakes.accept(mistake.at(place)));
    return missing.isPresent();
  }

  private ModuleProxies proxies() {
    return environment.proxies();
  }

  /** Of the archive; empty where manifest and lock contradict, or the lock holds none. */
  private Optional<Digest> archiveDigest(Chosen chosen, Optional<String> sha256) {
    Optional<String> locked = fact(chosen, "sha256");
    if (locked.isPresent() && !locked.get().matches("[0-9a-f]{64}")) {
      return refused(SdkWords.brokenLock(chosen.pin(), locked.get()), chosen.place());
    }
    if (sha256.isPresent() && locked.isPresent() && !sha256.equals(locked)) {
      return refused(SdkWords.contradictedSum(platform.name(), sha256.get(), locked.get()), chosen.place());
    }
    return Optional.of(sha256.or(() -> locked).<Digest>map(Digest.Sha256::new)
        .orElseGet(() -> new Digest.Listed(LISTS, SdkSource.archiveFile(chosen.release(), platform))));
  }

  private Optional<Digest> moduleDigest(Chosen chosen) {
    Optional<String> locked = fact(chosen, "h1").filter(text -> text.matches("h1:[A-Za-z0-9+/]{43}="));
    if (locked.isPresent()) {
      return locked.map(Digest.ModuleSum::new);
    }
    Optional<SumDatabase> database = environment.sumDatabase();
    return database.map(each -> new Digest.InDatabase(each, Toolchain.MODULE, chosen.release().toolchain(platform.name())));
  }

  private Optional<String> fact(Chosen chosen, String name) {
    return lock.find(chosen.pin(), platform.name() + "." + name);
  }

  private Optional<String> address(String text, Span place) {
    if (ProxyRule.hasCredentials(text)) {
      return refused(SdkWords.password(), place);
    }
    return text.matches("(?i)https?://(\\[[0-9a-fA-F:.]+]|[^/@:\\s\\[\\]?#]+)(:\\d+)?(/[^?#\\s]*)?") && isUri(text)
        ? Optional.of(text) : refused(SdkWords.noSource(text), place);
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).getHost() != null;
    } catch (java.net.URISyntaxException odd) {
      return false;
    }
  }

  private <T> Optional<T> refused(Diagnostic mistake, Span place) {
    mistakes.accept(mistake.at(place));
    return Optional.empty();
  }
}
