/**
 * The names and values that everything else is made of: {@link Value} and {@link Attributes}, {@link KindName},
 * {@link ResourceAddress}, {@link Identity}, {@link Secret}; and {@link Json}, the one reader and writer of JSON.
 *
 * <p>Nothing here knows a file, a process or a manifest.
 */
@NullMarked
package dev.trueup.value;

import org.jspecify.annotations.NullMarked;
