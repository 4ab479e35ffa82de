/**
 * Asking other machines: an HTTP client that goes where the environment's proxies lead and trusts what this machine trusts, and what the bytes
 * of a file from elsewhere must come to.
 *
 * <p>Writes no files and starts no processes. What it finds out is values; failures are clauses for people, never exceptions of a library.
 */
@NullMarked
package dev.trueup.fetch;

import org.jspecify.annotations.NullMarked;
