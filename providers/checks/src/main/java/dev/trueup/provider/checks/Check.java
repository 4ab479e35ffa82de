package dev.trueup.provider.checks;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import java.time.InstantSource;

/** A check is one question about the machine, with the answer that is wanted. */
sealed interface Check permits ClockWithin, Distribution, Elf, InstalledGo, Kernel, OnLinuxFilesystem, Reachable, Resolves, Vendored {

  /** The manifest's word for this sort of question: {@code on_linux_filesystem}. */
  String word();

  /** What tells it from others of its sort; empty for a sort of which there is one. Paths in it are real ones. */
  String subject(Machine machine);

  /** The keys of the manifest with what they hold. */
  Attributes attributes();

  /** What is wanted, for people, on one line. */
  String wanted();

  /** @param clock this machine's own */
  Verdict verdict(ReadOnlyHost host, InstantSource clock);
}
