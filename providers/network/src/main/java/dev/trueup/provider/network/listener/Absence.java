package dev.trueup.provider.network.listener;

import dev.trueup.diagnostic.Note;
import java.util.Optional;

/** An absence is why nothing listens where something should; empty where it does. */
record Absence(Optional<Note> why) {}
