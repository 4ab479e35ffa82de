/**
 * What a provider is made of, ours and other people's: {@link Provider} names its {@link Section}s, which read entries of a manifest into
 * {@link Resource}s, and its {@link Kind}s, which probe and prescribe.
 *
 * <p>Kinds probe and prescribe; the engine compares; the host acts. No kind diffs, prints, journals or performs. Sections and
 * {@link Kind#remedy} are pure.
 */
@NullMarked
package dev.trueup.provider;

import org.jspecify.annotations.NullMarked;
