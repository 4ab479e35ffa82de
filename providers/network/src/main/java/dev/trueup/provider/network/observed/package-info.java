/**
 * What the machine says about its network, read from files of the kernel and of systemd without a process where that is possible. Observed facts
 * are values; judgements over them are pure and live beside them.
 */
@NullMarked
package dev.trueup.provider.network.observed;

import org.jspecify.annotations.NullMarked;
