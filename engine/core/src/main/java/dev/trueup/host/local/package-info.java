/**
 * The machine that trueup runs on: its facts from files and environment ({@link LocalMachine}), and the door to its Linux half
 * ({@link LocalHost}).
 *
 * <p>The only package that starts processes, and the only one that performs steps. Files are written by three others too, and only trueup's own:
 * the journal by {@code journal}, a sealed list by {@code elevation}, locks, saved plans and trials by {@code cli}. Nothing here plans,
 * compares, journals or asks for rights: a step that needs more than this process has is refused.
 */
@NullMarked
package dev.trueup.host.local;

import org.jspecify.annotations.NullMarked;
