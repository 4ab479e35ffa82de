/**
 * The section {@code go}: the settings in Go's own file, {@code go/env}, which the go command reads at each start.
 *
 * <p>The file is edited as text and Go is never run: it works before Go is there, and the go command of a foreign folder may fetch another
 * Go. {@link Settings} lists the keys with what Go demands of each ({@link Rule}); facts about Go come from the sources of its cmd/go
 * (envcmd, modfetch, toolchain, auth, vcs), release 1.26.
 */
@NullMarked
package dev.trueup.provider.go;

import org.jspecify.annotations.NullMarked;
