/**
 * The section {@code go}: releases of Go, the settings in Go's own file, {@code go/env}, and the programs that {@code go install} makes.
 *
 * <p>No probe runs Go: the file is read and edited as text, a tree by its files ({@link SdkTree}), a program by what the linker wrote into it
 * ({@link BuildInfo}). So everything can be looked at before Go is there, and the go command of a foreign folder, which may fetch another Go,
 * is left alone. Go is run where {@code go install} makes a tool ({@link ToolCommand}), and where {@code trueup lock --download} gathers the
 * modules of one ({@link ToolModules}). Other machines are asked through the host, by pins ({@link SdkPins}, {@link ToolPins}) and, when a
 * tool could not be made, for the versions that there are ({@link ToolVersions}).
 *
 * <p>{@link Settings} lists the keys with what Go demands of each ({@link Rule}); facts about Go come from the sources of its cmd/go
 * (envcmd, modfetch, toolchain, auth, vcs), release 1.26.
 */
@NullMarked
package dev.trueup.provider.go;

import org.jspecify.annotations.NullMarked;
