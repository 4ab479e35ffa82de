/**
 * From a plan to outcomes: {@link Applier} goes wave by wave: examine again, journal, act, probe until settled.
 */
@NullMarked
package dev.trueup.apply;

import org.jspecify.annotations.NullMarked;
