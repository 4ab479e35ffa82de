package dev.trueup.manifest;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import java.util.Optional;

/** The state of everything on the shelf: a file, and in it perhaps a part. */
record ShelfState(HostPath file, Optional<String> part, Attributes attributes) implements State {}
