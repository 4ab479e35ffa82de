/**
 * Addresses, networks and ports as values: parsed once, written in one form, pure. No name is ever looked up here.
 */
@NullMarked
package dev.trueup.provider.network.address;

import org.jspecify.annotations.NullMarked;
