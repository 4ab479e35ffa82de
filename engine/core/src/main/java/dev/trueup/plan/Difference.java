package dev.trueup.plan;

import dev.trueup.value.Value;

/**
 * A difference is one attribute that is not as it should be.
 *
 * @param actual what is there, {@link Value#UNSET} for nothing
 * @param desired what should be, {@link Value#UNSET} for nothing
 */
public record Difference(String attribute, Value actual, Value desired) {}
