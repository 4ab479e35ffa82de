/**
 * What is said about somebody's mistake or about the machine, as values: {@link Diagnostic} for a mistake with a place,
 * {@link Note} for a remark about a resource, {@link Checked} for a result that comes with diagnostics.
 *
 * <p>Knows no other package. Rendering is {@code dev.trueup.view}'s.
 */
@NullMarked
package dev.trueup.diagnostic;

import org.jspecify.annotations.NullMarked;
