package dev.trueup.provider.go;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import java.util.Optional;

/**
 * Declared settings are {@code go.settings} as other entries of the section see them: what Go will find when everything is as declared.
 *
 * @param settings the mapping; empty where there is none
 */
record DeclaredSettings(Optional<Entry> settings, Machine machine) {

  static DeclaredSettings of(Entry section, Machine machine) {
    return new DeclaredSettings(section.get("settings"), machine);
  }

  private Optional<Entry> entry(String key) {
    return settings.flatMap(all -> all.get(key));
  }

  /** The first value that the manifest itself gives a key. */
  Optional<String> declared(String key) {
    return entry(key).filter(entry -> !entry.absent())
        .map(entry -> entry instanceof Entry.Fields fields ? fields.get("value").orElse(fields) : entry)
        .flatMap(value -> value.itemList().stream().findFirst()).flatMap(Entry::asText).filter(text -> !text.isBlank());
  }

  /** The first value that a key will have. */
  private Optional<String> first(String key) {
    return declared(key).or(() -> new GoEnvironment(settings, machine).find(key));
  }

  private Optional<HostPath> folder(String key) {
    return first(key).map(paths -> paths.split(":")[0]).filter(path -> path.equals("~") || path.startsWith("~/") || path.startsWith("/"))
        .map(machine::path);
  }

  /** Where {@code go install} puts programs. https://pkg.go.dev/cmd/go#hdr-Compile_and_install_packages_and_dependencies */
  HostPath programs() {
    return folder("GOBIN").orElseGet(() -> folder("GOPATH").orElse(HostPath.linux("~/go")).child("bin"));
  }

  /** Whether the manifest's own GOPROXY forbids every download; empty where it has none. */
  Optional<Boolean> offline() {
    return declared("GOPROXY").map(proxies -> proxies.split("[,|]")[0].strip().equals("off"));
  }
}
