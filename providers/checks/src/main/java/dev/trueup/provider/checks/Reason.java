package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Note;
import java.util.Optional;

/** A reason is why a check does not hold; empty where it does or nobody knows. */
record Reason(Optional<Note> why) {}
