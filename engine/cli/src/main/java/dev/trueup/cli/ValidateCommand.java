package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Machine;
import dev.trueup.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the manifest and says every mistake in it. */
record ValidateCommand(Supplier<Engine> engine, Terminal terminal, Path here) implements Command {

  private static final Option FOR = new Option(List.of("--for"), "MACHINE", Option.Takes.ONE, List.of("wsl", "linux"),
      "judge for another sort of machine: wsl or linux");

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public String summary() {
    return "read the manifest and say every mistake in it";
  }

  @Override
  public List<Option> options() {
    return List.of(FOR, Option.FILE, Option.COLOR);
  }

  @Override
  public String explanation() {
    return "Reads the manifest, its includes and `trueup.local.yaml`, and nothing else. Ends with 0, or with 65 where something is wrong.";
  }

  @Override
  public Exit run(Arguments arguments) {
    Optional<ManifestPlace> place = new Planning(engine.get(), terminal, here).place(arguments);
    if (place.isEmpty()) {
      return Exit.MANIFEST;
    }
    Machine machine = arguments.text(FOR).map(sort -> likeThis(engine.get().machine(), sort)).orElseGet(engine.get()::machine);
    Checked<Manifest> manifest = engine.get().manifest(place.get(), machine);
    terminal.report(manifest.diagnostics());
    if (!manifest.isUsable()) {
      return Exit.MANIFEST;
    }
    Manifest read = manifest.value().orElseThrow();
    int here = read.resources().size();
    int elsewhere = read.notForThisMachine().size();
    String other = arguments.text(FOR).map(sort -> "that sort of machine").orElse("this machine");
    terminal.print("%s: nothing is wrong; %d %s for %s%s.\n".formatted(
        read.shown(), here, here == 1 ? "thing" : "things", other, elsewhere == 0 ? "" : ", " + elsewhere + " for others"));
    return Exit.DONE;
  }

  private static Machine likeThis(Machine machine, String sort) {
    Optional<Machine.Wsl> wsl = sort.equals("wsl") ? machine.wsl().or(() -> Optional.of(new Machine.Wsl("any", 2))) : Optional.empty();
    return new Machine(machine.user(), machine.uid(), machine.home(), machine.environment(), machine.distribution(), machine.arch(), wsl,
        machine.systemd(), machine.loginShell(), machine.realPaths(), machine.facts());
  }
}
