/**
 * From a manifest's resources and a machine to a {@link Plan}: {@link Examiner} probes and compares, {@link Overlay} plays file steps
 * through, {@link Planner} orders, prescribes and decides.
 *
 * <p>A plan is a value: it can be shown, saved and performed, and holds everything that will happen. Nothing here changes the machine.
 */
@NullMarked
package dev.trueup.plan;

import org.jspecify.annotations.NullMarked;
