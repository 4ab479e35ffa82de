/**
 * The editor's side of a schema: the language server that editors run, asked what they would show.
 *
 * <p>Nothing here knows a manifest; texts come in, lines that a person would read go out.
 */
@NullMarked
package dev.trueup.testkit.editor;

import org.jspecify.annotations.NullMarked;
