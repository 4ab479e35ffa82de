package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.FileRead;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Project;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * SDK versions turn what a manifest asks for into releases, by the project's {@code go.mod} and its lock.
 *
 * @param mistakes gets what is wrong, with its place
 */
record SdkVersions(Project project, Consumer<Diagnostic> mistakes) {

  private static final String MODULE_FILE = "go.mod";

  /**
   * A release that was chosen.
   *
   * @param pin the key of its pin in the lock: {@code go.sdk 1.26}
   * @param place where the manifest asks for it
   */
  record Chosen(GoVersion release, String pin, Span place) {}

  /** A wish whose release only a lock can say, or that a lock may say more about; {@code go.mod} is looked into. */
  record Asked(WantedVersion wish, Span place) {
    String pin() {
      return pin(wish);
    }

    private static String pin(WantedVersion wish) {
      return "go.sdk " + wish.word();
    }
  }

  /** What is asked for under {@code version} or in {@code also}; empty where that is a mistake. */
  Optional<Asked> asked(Entry version) {
    String written = version.asText().orElse("");
    Optional<WantedVersion> wish = WantedVersion.parse(written);
    if (wish.isEmpty()) {
      return refused(SdkWords.noVersion(written), version.span());
    }
    return wish.get() instanceof WantedVersion.OfProject
        ? ofProject(version.span())
        : Optional.of(new Asked(wish.get(), version.span()));
  }

  /** The release, as far as it is known without a network. */
  Optional<Chosen> chosen(Entry version) {
    return asked(version).flatMap(this::locked);
  }

  private Optional<Chosen> locked(Asked asked) {
    Lock lock = project.lock();
    Optional<String> written = lock.find(asked.pin(), "version");
    Optional<GoVersion> locked = written.flatMap(GoVersion::parse).filter(GoVersion::isRelease);
    if (written.isPresent() && locked.isEmpty()) {
      return refused(SdkWords.brokenLock(asked.pin(), written.get()), asked.place());
    }
    if (locked.isPresent() && !asked.wish().allows(locked.get())) {
      return refused(SdkWords.contradicted(asked.wish().word(), locked.get()), asked.place());
    }
    return switch (asked.wish()) {
      case WantedVersion.Exact(GoVersion release) -> Optional.of(new Chosen(release, asked.pin(), asked.place()));
      case WantedVersion.Line(GoVersion line) ->
          locked.map(release -> new Chosen(release, asked.pin(), asked.place()))
              .or(() -> refused(SdkWords.unlockedLine(line), asked.place()));
      case WantedVersion.Newest(var channel) ->
          locked.map(release -> new Chosen(release, asked.pin(), asked.place()))
              .or(() -> refused(SdkWords.unlocked(channel.word()), asked.place()));
      case WantedVersion.OfProject p -> throw new IllegalStateException("go.mod was looked into before");
    };
  }

  private Optional<Asked> ofProject(Span place) {
    return switch (project.file(MODULE_FILE)) {
      case FileRead.Missing() -> refused(SdkWords.noModule(), place);
      case FileRead.Unreadable(String reason) -> refused(SdkWords.unreadableModule(reason), place);
      case FileRead.Contents contents -> ofModule(GoModule.parse(contents.text().text()), place);
    };
  }

  private Optional<Asked> ofModule(GoModule module, Span place) {
    Optional<GoModule.Line> line = module.deciding();
    if (line.isEmpty()) {
      return refused(SdkWords.silentModule(), place);
    }
    String word = line.get().word();
    Optional<WantedVersion> wish = WantedVersion.parse(word).filter(each -> !(each instanceof WantedVersion.Newest));
    return wish.isPresent()
        ? Optional.of(new Asked(wish.get(), place))
        : refused(SdkWords.brokenModule(line.get().number(), word), place);
  }

  /** What the project's {@code go.mod} asks for at least, where there is one that says so. */
  Optional<GoVersion> needed() {
    return project.file(MODULE_FILE) instanceof FileRead.Contents contents
        ? GoModule.parse(contents.text().text()).language().flatMap(GoModule.Line::version)
        : Optional.empty();
  }

  /** Refuses every second one of a release. */
  List<Chosen> distinct(List<Chosen> all) {
    var releases = new java.util.HashMap<GoVersion, Chosen>();
    return all.stream().filter(each -> {
      Chosen first = releases.putIfAbsent(each.release(), each);
      if (first != null) {
        mistakes.accept(SdkWords.twice(each.release()).at(each.place()).related(first.place(), "the first one"));
      }
      return first == null;
    }).toList();
  }

  private <T> Optional<T> refused(Diagnostic mistake, Span place) {
    mistakes.accept(mistake.at(place));
    return Optional.empty();
  }
}
