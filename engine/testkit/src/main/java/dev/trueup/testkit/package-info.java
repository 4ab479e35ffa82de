/**
 * What tests of the engine and of every provider stand on: {@link ScriptedHost}, a machine that is a text; {@link HostContract}, what every
 * host must do; {@link KindContract}, what every provider must do; {@link Story}, a manifest and a machine with everything that follows.
 *
 * <p>Nothing here touches a real machine. Nothing here is part of the program that users get.
 */
@NullMarked
package dev.trueup.testkit;

import org.jspecify.annotations.NullMarked;
