/** The schema that is published, held against the providers and a real editor's language server. */
@NullMarked
package dev.trueup.schema;

import org.jspecify.annotations.NullMarked;
