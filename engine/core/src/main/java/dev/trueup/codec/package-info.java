/**
 * Steps, edits and attributes as JSON values and back, for the journal, saved plans and elevations. Secrets leave as keyed digests.
 */
@NullMarked
package dev.trueup.codec;

import org.jspecify.annotations.NullMarked;
