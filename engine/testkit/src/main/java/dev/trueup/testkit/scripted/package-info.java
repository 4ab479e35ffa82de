/**
 * A provider that has every hard trait a provider can have, so that the engine and the testkit can be tested without a real domain: things
 * that only root sees, that follow the machine, that take a while, that wait for a restart, that a lock forbids; and a check.
 *
 * <p>It is made like every other provider and may be read as an example of one.
 */
@NullMarked
package dev.trueup.testkit.scripted;

import org.jspecify.annotations.NullMarked;
