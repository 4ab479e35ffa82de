/**
 * The machine that trueup runs on: its facts from files and environment ({@link LocalMachine}), and the door to its Linux half
 * ({@link LocalHost}).
 *
 * <p>With {@code host.windows} the only package that starts processes and changes files. Nothing here plans, compares, journals or asks for
 * rights: a step that needs more than this process has is refused.
 */
@NullMarked
package dev.trueup.host.local;

import org.jspecify.annotations.NullMarked;
