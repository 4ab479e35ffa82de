/**
 * From YAML text to a {@link Manifest}: nodes with places, layers, schema, references, sections; every mistake of a file in one run.
 *
 * <p>Reads files and nothing else of the machine.
 */
@NullMarked
package dev.trueup.manifest;

import org.jspecify.annotations.NullMarked;
