/**
 * Providers of other people: {@link dev.trueup.plugin.Plugins} finds them in the user's plug-in folder, loads each by itself, over the
 * interface of providers alone, and adds them to those that came with trueup.
 *
 * <p>What a plug-in throws never gets out of here: {@link dev.trueup.plugin.Guard} turns it into answers that name the plug-in.
 */
@NullMarked
package dev.trueup.plugin;

import org.jspecify.annotations.NullMarked;
