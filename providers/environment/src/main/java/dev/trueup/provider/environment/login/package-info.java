/**
 * What PATH a new login shell of this user will have, worked out by reading what that shell would read. Nothing is run: what only a shell can
 * know is said as a doubt.
 */
@NullMarked
package dev.trueup.provider.environment.login;

import org.jspecify.annotations.NullMarked;
