package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Severity;
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
    Checked<Manifest> read = engine.get().manifest(place.get(), machine);
    Checked<Manifest> manifest = new Checked<>(read.value(), read.diagnostics().stream().map(ValidateCommand::judged).toList());
    terminal.report(manifest.diagnostics());
    if (!manifest.isUsable()) {
      return Exit.MANIFEST;
    }
    Manifest sound = manifest.value().orElseThrow();
    int here = sound.resources().size();
    int elsewhere = sound.notForThisMachine().size();
    String other = arguments.text(FOR).map(sort -> "that sort of machine").orElse("this machine");
    terminal.print("%s: nothing is wrong; %d %s for %s%s.\n".formatted(
        sound.shown(), here, here == 1 ? "thing" : "things", other, elsewhere == 0 ? "" : ", " + elsewhere + " for others"));
    return Exit.DONE;
  }

  /** A secret that is not at hand is no mistake in the manifest; only what plans and applies needs it. */
  private static Diagnostic judged(Diagnostic found) {
    return found.code().equals("manifest/secret-not-set")
        ? new Diagnostic(Severity.WARNING, found.code(), found.summary(), found.detail(), found.span(), found.hint(), found.related()) : found;
  }

  private static Machine likeThis(Machine machine, String sort) {
    Optional<Machine.Wsl> wsl = sort.equals("wsl") ? machine.wsl().or(() -> Optional.of(new Machine.Wsl("any", 2))) : Optional.empty();
    return new Machine(machine.user(), machine.uid(), machine.home(), machine.environment(), machine.distribution(), machine.arch(), wsl,
        machine.systemd(), machine.loginShell(), machine.realPaths(), machine.facts());
  }
}
