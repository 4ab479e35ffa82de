package dev.trueup.provider.go;

import dev.trueup.provider.files.Aside;
import java.util.Optional;

/**
 * SDK evidence is what a remedy must know of a tree beyond its state.
 *
 * @param aside where the tree goes when another has to be there
 * @param unpacked whether trueup unpacked it, so that it has the list of its files
 * @param changed whether a file of the list has another size now
 * @param foreign the first file that is not on the list
 */
record SdkEvidence(Aside aside, boolean unpacked, boolean changed, Optional<String> foreign) {}
