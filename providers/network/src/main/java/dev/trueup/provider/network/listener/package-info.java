/**
 * The kind {@code listener}: that something listens somewhere. It is probed and never changed; the section {@code checks} declares it.
 */
@NullMarked
package dev.trueup.provider.network.listener;

import org.jspecify.annotations.NullMarked;
