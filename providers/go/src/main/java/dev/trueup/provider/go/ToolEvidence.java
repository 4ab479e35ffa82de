package dev.trueup.provider.go;

import dev.trueup.host.HostPath;
import dev.trueup.provider.files.Aside;
import java.util.Optional;

/**
 * What a remedy for a tool needs beside its state.
 *
 * @param go the go command on PATH
 * @param link whether a link stands where the program belongs
 * @param aside where what stands there goes when the program has to be there
 * @param writable whether this user may put a program there
 * @param offline why nothing can be downloaded and what is needed is not in the module cache: a clause
 * @param rootInFile whether Go's own file names a GOROOT, which then has to be overruled
 * @param needs the oldest Go that the module in the cache takes
 */
record ToolEvidence(
    Optional<HostPath> go, boolean link, Aside aside, boolean writable, Optional<String> offline, boolean rootInFile,
    Optional<GoVersion> needs) {}
