/**
 * Work for root: the sealed list of a run, the {@code sudo} that opens it ({@link SudoElevation}), and the process on the other side
 * ({@link ElevatedProcess}), which is our own program.
 *
 * <p>Secrets that root writes ({@link HandedSecrets}) and the way that its downloads go ({@link HandedVariables}) come through the pipe, and only
 * those count whose digests the list holds: {@code docs/decisions/0009-proxies.md}.
 *
 * <p>Why the parent journals and the child only looks and acts on request: {@code docs/decisions/0004-elevation.md}.
 */
@NullMarked
package dev.trueup.elevation;

import org.jspecify.annotations.NullMarked;
