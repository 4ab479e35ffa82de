package dev.trueup.provider;

import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import java.util.Optional;

/**
 * An exposure is whether others than its owner may read a file: what a remedy must know before it puts a secret there.
 */
public record Exposure(boolean othersMayRead) {

  /** Nothing that others may read. */
  public static final Exposure NONE = new Exposure(false);

  private static final FileMode OWNER_ONLY = new FileMode(0600);

  /** Of the file that the path leads to, links followed; a file that is not there exposes nothing. */
  public static Exposure of(HostPath file, ReadOnlyHost host) {
    FileStat stat = host.stat(host.machine().real(file));
    return new Exposure(stat.is(FileStat.Type.FILE) && (stat.mode().bits() & 044) != 0);
  }

  /** Makes the file one that only its owner reads. */
  public static Step close(HostPath file, Machine machine) {
    return new Step.SetMode(machine.real(file), Optional.of(OWNER_ONLY), Optional.empty());
  }
}
