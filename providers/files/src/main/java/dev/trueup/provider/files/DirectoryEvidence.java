package dev.trueup.provider.files;

import dev.trueup.host.HostPath;
import java.util.Optional;

/**
 * What a probe learns of a directory beside its state.
 *
 * @param target where a link at the path leads; absent where no link stands there
 * @param entries how many names are in it
 */
public record DirectoryEvidence(Optional<HostPath> target, int entries) {}
