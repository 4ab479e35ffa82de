/**
 * The door to the machine: {@link ReadOnlyHost} for whoever looks, {@link Host} for whoever acts, {@link Step} for one effect as a value,
 * {@link Machine} for the facts that are gathered once.
 *
 * <p>Types only. {@code dev.trueup.host.local} is the machine we run on, the testkit has one that is a text file.
 */
@NullMarked
package dev.trueup.host;

import org.jspecify.annotations.NullMarked;
