/**
 * Lossless edits of text files that others own too: one entry, one line, one marked block; every byte that the edit does not concern stays.
 *
 * <p>Pure: texts in, texts out. {@link FileEdit} says what is edited, a {@link Dialect} how the file spells entries. Knows {@code value} alone.
 */
@NullMarked
package dev.trueup.edit;

import org.jspecify.annotations.NullMarked;
