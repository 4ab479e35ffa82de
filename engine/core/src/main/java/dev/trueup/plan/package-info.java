/**
 * From a manifest's resources and a machine to a {@link Plan}: Examiner probes and compares, Overlay plays file steps
 * through, Planner orders, prescribes and decides.
 *
 * <p>A plan is a value: it can be shown, saved and performed, and holds everything that will happen. Nothing here changes the machine.
 */
@NullMarked
package dev.trueup.plan;

import org.jspecify.annotations.NullMarked;
