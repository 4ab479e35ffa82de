package dev.trueup.journal;

import dev.trueup.host.Step;

/**
 * An inverse is what takes one performed step back.
 *
 * @param run the run that performed the step
 * @param step what leads back, with the expectation that what we left is still there
 */
public record Inverse(String run, Step step) {}
