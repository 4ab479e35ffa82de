package dev.trueup.manifest;

import org.slf4j.helpers.NOP_FallbackServiceProvider;

/** A logging provider that says nothing: the schema validator logs through SLF4J, which without a provider writes to standard error. */
public final class SilentLogging extends NOP_FallbackServiceProvider {}
