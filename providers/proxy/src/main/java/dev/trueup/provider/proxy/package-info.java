/**
 * The section {@code proxy}: one declaration, fanned out to whatever has a setting of its own for a proxy.
 *
 * <p>Each {@link Consumer} has a dialect of its own: how it is told the address, the login, and what it reaches directly ({@link Bypass}). What
 * one of them cannot be told is said at its place, by its name. Nothing here talks to a proxy.
 */
@NullMarked
package dev.trueup.provider.proxy;

import org.jspecify.annotations.NullMarked;
