/**
 * The provider of the network. Its rooms: {@code address} (the words in which rules and forwards are written), {@code observed} (what the machine
 * says about itself), {@code firewall}, {@code forward}, {@code listener}.
 */
@NullMarked
package dev.trueup.provider.network;

import org.jspecify.annotations.NullMarked;
