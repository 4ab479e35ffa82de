/**
 * The section {@code git}: settings in this user's own configuration file, and hooks of one repository.
 *
 * <p>Settings are read and written as text; git itself is asked for one thing only, where a repository has its hooks.
 */
@NullMarked
package dev.trueup.provider.git;

import org.jspecify.annotations.NullMarked;
