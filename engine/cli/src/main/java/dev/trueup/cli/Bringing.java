package dev.trueup.cli;

import dev.trueup.host.Artifact;
import dev.trueup.host.Command;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Monitor;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.host.local.LocalHost;
import dev.trueup.lock.Relock;
import dev.trueup.provider.Pin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A bringing fetches what a machine without a network would need, one thing after the other.
 *
 * @param folder absolute, and there
 * @param said gets a word about each thing, as it comes
 */
record Bringing(LocalHost host, Path folder, Terminal terminal, Consumer<Engine.Brought> said) {

  List<Engine.Brought> all(Relock relock) {
    var all = new ArrayList<Engine.Brought>();
    relock.artifacts().forEach(artifact -> add(all, brought(artifact)));
    relock.gatherings().forEach(gathering -> add(all, gathered(gathering)));
    return List.copyOf(all);
  }

  private void add(List<Engine.Brought> all, Engine.Brought one) {
    all.add(one);
    said.accept(one);
  }

  private Engine.Brought brought(Artifact artifact) {
    Monitor monitor = new Monitor() {
      @Override
      public void advanced(int step, Advance advance) {
        terminal.paint("  %s: %s, %d MB".formatted(artifact.label(), advance.doing(), advance.done() / 1_000_000));
      }
    };
    return new Engine.Brought(artifact.label(), failure(host.bring(artifact, folder, monitor)), Optional.empty());
  }

  private Engine.Brought gathered(Pin.Gathering gathering) {
    HostPath into = host.machine().path(folder.toString());
    Optional<Command> command = gathering.command().apply(into, host);
    if (command.isEmpty()) {
      return new Engine.Brought(gathering.label(), Optional.of("Left out: " + gathering.without() + "."), Optional.empty());
    }
    terminal.paint("  " + gathering.label());
    Optional<String> failure = failure(host.perform(List.of(new Step.Run(command.get(), Privilege.USER, false))).getFirst());
    return new Engine.Brought(gathering.label(), failure, failure.isPresent() ? Optional.empty() : Optional.of(gathering.use().apply(into)));
  }

  private static Optional<String> failure(Performed performed) {
    return switch (performed) {
      case Performed.Done d -> Optional.empty();
      case Performed.Moved(String reason) -> Optional.of(reason);
      case Performed.Failed(String reason) -> Optional.of(reason);
    };
  }
}
