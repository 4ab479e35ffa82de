package dev.trueup.manifest;

/**
 * A layer is one file of a manifest, read and not yet joined.
 *
 * @param main whether it is the file that was given
 */
record Layer(SourceText source, Node.Fields top, boolean main) {}
