package dev.trueup.testkit.scripted;

/**
 * The evidence of scripted things: whether somebody locked all of them.
 *
 * @param locked whether {@code /etc/things.lock} is there
 */
public record Lock(boolean locked) {}
