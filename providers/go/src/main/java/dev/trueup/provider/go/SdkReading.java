package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.go.SdkVersions.Chosen;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Side;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One reading of {@code go.sdk}: the entry in, resources and mistakes out. */
final class SdkReading {

  private static final HostPath USUAL_ROOT = HostPath.linux("~/.local/share/trueup/go");

  private final Entry sdk;
  private final GoEnvironment environment;
  private final Project project;
  private final Machine machine;
  private final List<Resource<?>> resources = new ArrayList<>();
  private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

  /** @param settings what stands under {@code settings} of the same section */
  SdkReading(Entry sdk, Optional<Entry> settings, Project project, Machine machine) {
    this.sdk = sdk;
    this.environment = new GoEnvironment(settings, machine);
    this.project = project;
    this.machine = machine;
  }

  /** The link to the Go that an entry declares, as far as its paths are well. */
  static HostPath current(Entry sdk) {
    return sdk.path("current").orElseGet(() -> sdk.path("root").orElse(USUAL_ROOT).child("current"));
  }

  List<Resource<?>> resources() {
    return List.copyOf(resources);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  void read() {
    HostPath root = sdk.path("root").filter(path -> isOfLinux("root", path)).orElse(USUAL_ROOT);
    HostPath current = sdk.path("current").filter(path -> isOfLinux("current", path)).orElse(root.child("current"));
    Optional<SdkPlatform> platform = SdkPlatform.of(machine.arch());
    if (platform.isEmpty()) {
      say(SdkWords.noArchives(machine.arch()), place("version"));
    }
    var versions = new SdkVersions(project, diagnostics::add);
    Optional<Chosen> main = versions.chosen(sdk.get("version").orElseThrow());
    var all = new ArrayList<Chosen>(main.stream().toList());
    sdk.items("also").forEach(version -> versions.chosen(version).ifPresent(all::add));
    List<Chosen> distinct = versions.distinct(all);
    if (platform.isEmpty()) {
      return;
    }
    Consumer<Diagnostic> sayings = sdk.absent() ? ignored -> { } : diagnostics::add;
    var sources = new SdkSources(platform.get(), environment, project.lock(), sayings);
    for (Chosen chosen : distinct) {
      boolean isMain = main.filter(chosen::equals).isPresent();
      tree(chosen, root, platform.get(), sources, isMain ? sha256(platform.get()) : Optional.empty());
    }
    main.ifPresent(chosen -> {
      var layout = new SdkLayout(root, current, chosen.release(), sdk);
      layout.mistakes(distinct.stream().map(Chosen::release).toList()).forEach(mistake -> say(mistake, place("current")));
      resources.addAll(layout.links(distinct.stream().skip(1).map(Chosen::release).toList()));
      if (sdk.truth("on_path").orElse(true)) {
        resources.addAll(layout.onPath(machine));
      }
      diagnostics.addAll(SdkAdvice.of(chosen, versions.needed(), layout, machine));
    });
  }

  private void tree(Chosen chosen, HostPath root, SdkPlatform platform, SdkSources sources, Optional<String> sha256) {
    HostPath tree = root.child("go" + chosen.release());
    List<SdkSource> from = sources.of(chosen, sdk.items("sources"), sha256);
    boolean hindered = diagnostics.stream().anyMatch(Diagnostic::isError);
    if (from.isEmpty() && !sdk.absent() && !hindered) {
      say(SdkWords.noSources(), place("sources"));
    }
    resources.add(new Resource<>(
        new ResourceAddress(SdkKind.NAME, chosen.release().toString()),
        SdkState.wanted(tree, chosen.release(), platform, from), sdk.terms(), Origin.declared(chosen.place())));
  }

  /** What the manifest says of the archive for this platform. */
  private Optional<String> sha256(SdkPlatform platform) {
    Optional<Entry> sums = sdk.get("sha256");
    Optional<String> ours = sums.flatMap(each -> each.text(platform.name()));
    if (sums.isPresent() && ours.isEmpty()) {
      say(SdkWords.sumForOthers(platform.name()), place("sha256"));
    }
    return ours.map(text -> text.toLowerCase(java.util.Locale.ROOT));
  }

  private boolean isOfLinux(String key, HostPath path) {
    if (path.side() == Side.WINDOWS) {
      say(SdkWords.windowsPath(), place(key));
    } else if (machine.absolute(path).contains(":") && key.equals("root")) {
      say(SdkWords.colon(), place(key));
    } else {
      return true;
    }
    return false;
  }

  private Span place(String key) {
    return Stream.of(key, "version").flatMap(each -> sdk.get(each).stream()).map(Entry::span).findFirst().orElse(sdk.span());
  }

  private void say(Diagnostic diagnostic, Span place) {
    diagnostics.add(diagnostic.at(place));
  }
}
