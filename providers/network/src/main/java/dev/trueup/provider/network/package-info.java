/**
 * The provider of the network. Its rooms: {@code address} (addresses and ports as values), {@code observed} (what the machine says about itself),
 * {@code listener}.
 */
@NullMarked
package dev.trueup.provider.network;

import org.jspecify.annotations.NullMarked;
