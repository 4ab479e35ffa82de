/**
 * The section {@code checks}: what must be so and is only looked at. Each {@link dev.trueup.provider.checks.Check} is a record that knows its
 * question and finds its {@link dev.trueup.provider.checks.Verdict}; nothing here runs a program, and other machines are asked only by the
 * host's network, which is silent while a plan is made.
 */
@NullMarked
package dev.trueup.provider.checks;

import org.jspecify.annotations.NullMarked;
