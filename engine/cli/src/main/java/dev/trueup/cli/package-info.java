/**
 * The command line: {@link dev.trueup.cli.Main}, one class per command, the terminal, consent and signals.
 *
 * <p>The only place that touches standard streams and ends the process. Decides nothing about machines: commands call the engine and print
 * what the views make of its values.
 */
@NullMarked
package dev.trueup.cli;

import org.jspecify.annotations.NullMarked;
