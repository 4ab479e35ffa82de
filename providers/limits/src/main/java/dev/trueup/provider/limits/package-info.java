/**
 * The section {@code limits}: how much memory, swap and how many processors may be used.
 */
@NullMarked
package dev.trueup.provider.limits;

import org.jspecify.annotations.NullMarked;
