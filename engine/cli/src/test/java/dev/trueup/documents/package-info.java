/** What stands in the repository for people to read is true: documents, examples and what is generated from the sources. */
@org.jspecify.annotations.NullMarked
package dev.trueup.documents;
