/**
 * The section {@code env}: variables and PATH entries, for shells, for the services of this user, and for everybody's login shells.
 *
 * <p>Each scope has one file of ours ({@link Scope}). Shells find theirs through a block in the profiles that they read
 * ({@link Profiles}); these blocks are implied by the variables and are resources of the {@code files} provider. Nothing here runs a shell:
 * {@link ProfileScan} reads profiles as text.
 */
@NullMarked
package dev.trueup.provider.environment;

import org.jspecify.annotations.NullMarked;
