package dev.trueup.provider.go;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Terms;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.provider.environment.PathEntries;
import dev.trueup.provider.files.DirectoryKind;
import dev.trueup.provider.files.DirectoryState;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One reading of {@code go.tools}: entries in, resources and mistakes out. */
final class ToolReading {

  private final Project project;
  private final Machine machine;
  private final HostPath programs;
  private final Optional<Boolean> offline;
  private final ToolBuilder builder;
  private final List<ResourceAddress> settings;
  private final List<Resource<?>> resources = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** @param settings the resources of {@code go.settings}, which come first: Go reads them */
  ToolReading(Entry section, Project project, Machine machine, List<Resource<?>> settings) {
    DeclaredSettings declared = DeclaredSettings.of(section, machine);
    this.project = project;
    this.machine = machine;
    this.programs = declared.programs();
    this.offline = declared.offline();
    this.builder = ToolBuilder.of(section, project);
    this.settings = settings.stream().map(Resource::address).toList();
  }

  List<Resource<?>> resources() {
    return List.copyOf(resources);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** {@code golang.org/x/tools/gopls@v0.23.0} or {@code { package: golang.org/x/tools/gopls@v0.23.0, only_on: wsl }}. */
  void tool(Entry entry) {
    Entry written = entry.get("package").orElse(entry);
    String text = written.asText().orElseThrow(() -> new IllegalStateException("the schema makes it a text"));
    if (entry.absent()) {
      away(entry, text, written.span());
      return;
    }
    Checked<ToolPackage> tool = ToolPackage.parse(text);
    tool.diagnostics().forEach(mistake -> diagnostics.add(mistake.at(written.span())));
    tool.value().ifPresent(wanted -> wanted(entry, wanted, written.span()));
  }

  private void away(Entry entry, String text, Span place) {
    String path = text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
    Optional<Diagnostic> mistake = ToolPackage.mistakeIn(path);
    if (mistake.isPresent()) {
      diagnostics.add(mistake.get().at(place));
      return;
    }
    String program = new ToolPackage(path, "").program();
    resources.add(new Resource<>(
        new ResourceAddress(ToolKind.NAME, program), ToolState.named(programs.child(program), path), entry.terms(), Origin.declared(place)));
  }

  private void wanted(Entry entry, ToolPackage tool, Span place) {
    Optional<String> version = tool.isExact() ? Optional.of(tool.query()) : project.lock().find(tool.pin(), "version");
    if (version.isEmpty()) {
      diagnostics.add(ToolMistakes.unlocked(tool).at(place));
      return;
    }
    if (!ToolPackage.isVersion(version.get())) {
      diagnostics.add(ToolMistakes.brokenLock(tool).at(place));
      return;
    }
    Optional<GoVersion> needs = project.lock().find(tool.pin(), "go").flatMap(GoVersion::parse);
    if (needs.isPresent() && builder.release().filter(go -> go.compareTo(needs.get()) < 0).isPresent()) {
      diagnostics.add(ToolMistakes.needsNewerGo(tool, version.get(), needs.get(), builder.release().get()).at(place));
      return;
    }
    var address = new ResourceAddress(ToolKind.NAME, tool.program());
    folder(address, place);
    resources.addAll(PathEntries.behind(programs, address, place, "the next shell finds `%s` there".formatted(tool.program()), machine));
    resources.add(new Resource<>(address, state(tool, version.get()), afterSettings(entry.terms()), Origin.declared(place)));
  }

  private ToolState state(ToolPackage tool, String version) {
    return new ToolState(
        programs.child(tool.program()), Value.text(tool.path()), Optional.of(Value.text(version)), project.lock().find(tool.pin(), "h1"),
        builder.release().map(GoVersion::line), Optional.empty(), builder.command(), offline);
  }

  private Terms afterSettings(Terms terms) {
    Set<ResourceAddress> after = new LinkedHashSet<>(terms.after());
    after.addAll(settings);
    return new Terms(terms.absent(), List.copyOf(after), terms.whenRemoved());
  }

  /** The folder, so that undo takes away one that was not there. It stays with the tools, which stay. */
  private void folder(ResourceAddress tool, Span place) {
    var address = new ResourceAddress(DirectoryKind.NAME, programs.text());
    if (resources.stream().noneMatch(resource -> resource.address().equals(address))) {
      resources.add(new Resource<>(address, DirectoryState.of(programs), new Terms(false, List.of(), Optional.of(WhenRemoved.KEEP)),
          Origin.implied(tool, place, "`go install` puts programs there")));
    }
  }
}
