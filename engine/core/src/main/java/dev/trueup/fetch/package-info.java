/**
 * Asking other machines: an HTTP client that goes where the environment's proxies lead and trusts what this machine trusts, and what the bytes
 * of a file from elsewhere must come to: by official lists, and by checksum databases, whose proofs are held against their keys.
 *
 * <p>Writes no files and starts no processes. What it finds out is values; failures are clauses for people, never exceptions of a library.
 */
@NullMarked
package dev.trueup.fetch;

import org.jspecify.annotations.NullMarked;
