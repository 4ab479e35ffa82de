package example.hosts;

import java.util.List;

/**
 * What a probe learns beyond the address.
 *
 * @param lines that have the name, whole
 * @param shared whether one of them has other names as well
 */
record HostNameEvidence(List<String> lines, boolean shared) {}
