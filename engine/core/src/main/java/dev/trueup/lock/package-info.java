/**
 * Locking: pins are resolved by a host that may talk, compared with the lock that was, and become the lock that is to be written. Also why a
 * lock is out of date, without asking anybody.
 *
 * <p>Writes nothing and prints nothing. The text of a lock is {@code dev.trueup.manifest.LockFile}'s.
 */
@NullMarked
package dev.trueup.lock;

import org.jspecify.annotations.NullMarked;
