package dev.trueup.provider.checks;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The check that a file is a program of the wanted sort. It is read, not run.
 *
 * @param arch Go's word: {@code amd64}
 * @param statically whether it needs no loader and no library
 * @param libraries whether every library that it needs must be found
 */
record Elf(HostPath path, Optional<String> arch, Optional<Boolean> statically, boolean libraries) implements Check {

  static final String WORD = "elf";

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String subject(Machine machine) {
    return machine.real(path).text();
  }

  @Override
  public Attributes attributes() {
    return Attributes.of("path", Value.text(path.text()))
        .with("arch", arch.map(Value::text))
        .with("static", statically.map(Value::bool))
        .with("libraries", libraries ? Optional.of(Value.text("found")) : Optional.empty());
  }

  @Override
  public String wanted() {
    return String.join(" ", java.util.stream.Stream.of(arch.stream(), statically.map(yes -> yes ? "static" : "dynamic").stream(),
        libraries ? java.util.stream.Stream.of("libraries found") : java.util.stream.Stream.<String>empty()).flatMap(s -> s).toList());
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    return switch (ElfFile.read(path, host)) {
      case ElfFile.Read.Missing() -> new Verdict.Fails(Wording.noProgram(path));
      case ElfFile.Read.Other(String what) -> new Verdict.Fails(Wording.noElf(path, what));
      case ElfFile.Read.Unreadable(String reason) -> new Verdict.Unreadable(reason);
      case ElfFile.Read.Found(ElfFile file) -> judged(file, host);
    };
  }

  private Verdict judged(ElfFile file, ReadOnlyHost host) {
    if (arch.isPresent() && !arch.get().equals(file.arch())) {
      return new Verdict.Fails(Wording.otherArch(path, file.arch(), arch.get()));
    }
    if (statically.isPresent() && statically.get() != file.isStatic()) {
      return new Verdict.Fails(file.isStatic() ? Wording.isStatic(path) : Wording.isDynamic(path, file));
    }
    List<Libraries.Missing> missing = libraries ? new Libraries(host, file).missing() : List.of();
    return missing.isEmpty() ? Verdict.HOLDS : new Verdict.Fails(Wording.librariesMissing(path, missing));
  }
}
