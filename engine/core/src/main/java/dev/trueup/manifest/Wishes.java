package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import java.nio.file.Path;
import java.util.List;

/**
 * Wishes are what a manifest wants to be pinned, for every machine that it speaks of, beside what its lock has.
 *
 * @param shown the manifest as people named it
 * @param pins in the order of the text, each key once
 * @param lockFile absolute path of the lock, there or not
 * @param lockShown the same as people would name it
 * @param lock what it holds, {@link Lock#NONE} where there is no such file; what is wrong with it stands beside it
 */
public record Wishes(String shown, List<Pin> pins, Path lockFile, String lockShown, Checked<Lock> lock) {
  public Wishes {
    pins = List.copyOf(pins);
  }
}
