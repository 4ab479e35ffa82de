/**
 * Values as text for people and programs: a view a value. Pure: no file, no stream, no clock.
 *
 * <p>What a text is going to be read on is a {@link Style}. Everything that people wrote or machines said is shown with its control
 * characters spelt out, so that no manifest can repaint a terminal.
 */
@NullMarked
package dev.trueup.view;

import org.jspecify.annotations.NullMarked;
