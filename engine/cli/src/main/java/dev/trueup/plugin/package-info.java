/**
 * Providers of other people: {@link dev.trueup.plugin.Plugins} finds them in the user's plug-in folder, loads each by itself, over the
 * interface of providers alone, and adds them to those that came with trueup.
 *
 * <p>What a plug-in throws becomes an answer that names the plug-in, where an answer can say so ({@link dev.trueup.plugin.Guard}). A state that
 * cannot be parsed, a thing without identity and places nobody knows are no answers: what {@code Kind.parse}, {@code identity} and
 * {@code places} throw, and the code in their states, gets out and ends the run, and {@link dev.trueup.plugin.Fault} tells whose it was.
 */
@NullMarked
package dev.trueup.plugin;

import org.jspecify.annotations.NullMarked;
