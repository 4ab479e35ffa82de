/** How much time and memory trueup takes, measured on real processes; run by hand, see {@code docs/benchmarks.md}. */
@org.jspecify.annotations.NullMarked
package dev.trueup.bench;
