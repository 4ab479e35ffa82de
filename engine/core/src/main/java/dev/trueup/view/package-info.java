/**
 * Values as text for people and programs. Pure: no file, no stream, no clock.
 */
@NullMarked
package dev.trueup.view;

import org.jspecify.annotations.NullMarked;
