package dev.trueup.host.local;

import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A scratch is a throw-away home and the host that acts there. */
record Scratch(Path home, LocalHost host) {

  static final Sealer SEALER = new Sealer(new byte[32]);

  static Scratch in(Path home, ReadCommand... approved) {
    return in(home, Map.of(), approved);
  }

  static Scratch in(Path home, Map<String, String> variables, ReadCommand... approved) {
    var environment = new HashMap<>(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin"));
    environment.putAll(variables);
    Machine machine = new LocalMachine(Path.of("/"), environment, "amd64").gather(Set.of());
    return new Scratch(home, new LocalHost(machine, List.of(approved), SEALER));
  }

  Performed perform(Step step) {
    List<Performed> answers = host.perform(List.of(step));
    if (answers.size() != 1) {
      throw new AssertionError("one step, but " + answers);
    }
    return answers.getFirst();
  }

  Path at(String name) {
    return home.resolve(name);
  }

  Path write(String name, String text) throws IOException {
    Files.createDirectories(at(name).getParent());
    return Files.writeString(at(name), text);
  }

  String text(String name) throws IOException {
    return Files.readString(at(name));
  }

  /** Everything below the home, so that what should not be there is seen. */
  Set<String> names() throws IOException {
    try (var all = Files.walk(home)) {
      return all.filter(path -> !path.equals(home)).map(path -> home.relativize(path).toString()).collect(Collectors.toSet());
    }
  }

  String mode(String name) throws IOException {
    return "%04o".formatted(UnixStat.of(at(name)).mode());
  }

  long inode(String name) throws IOException {
    return (long) Files.getAttribute(at(name), "unix:ino", LinkOption.NOFOLLOW_LINKS);
  }

  static HostPath path(String text) {
    return HostPath.linux(text);
  }

  static Performed.Done created(String... paths) {
    return new Performed.Done("", List.of(paths).stream().map(HostPath::linux).toList());
  }

  static Performed.Done done() {
    return created();
  }

  static Performed.Failed failed(String reason) {
    return new Performed.Failed(reason);
  }

  static Performed.Moved moved(String reason) {
    return new Performed.Moved(reason);
  }
}
