/**
 * The section {@code files}: whole files, directories and links, and lines, blocks and entries in files that others own too.
 *
 * <p>Other providers declare these kinds too ({@code text-block} in a profile, {@code link} to a current SDK), so states are easy to make
 * by hand. Nothing here knows what a file is for, with one exception: what is said of a folder that a link would displace names the version in
 * its file {@code VERSION} ({@link LinkKind}), so that people recognise a Go that stands there.
 */
@NullMarked
package dev.trueup.provider.files;

import org.jspecify.annotations.NullMarked;
