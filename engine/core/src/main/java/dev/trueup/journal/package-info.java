/**
 * What is durable: Journal appends what happens to it, History is what it says, BeforeStore keeps contents that
 * were replaced.
 *
 * <p>Records are synced before the effects they announce. Undo, recovery and putting back are read from here, so nothing here guesses.
 */
@NullMarked
package dev.trueup.journal;

import org.jspecify.annotations.NullMarked;
