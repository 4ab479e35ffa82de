package dev.trueup.host;

import java.util.function.Function;

/**
 * A fact is a named answer about the machine that a provider knows how to find: which profile files are there, is ufw active. Found at first
 * use, once a run, by looking only.
 *
 * @param name unique among all providers: {@code environment/profiles}
 * @param reading how it is found
 * @param unknown what is assumed where there is no machine to look at ({@code validate --for wsl})
 */
public record Fact<T>(String name, Function<ReadOnlyHost, T> reading, T unknown) {}
