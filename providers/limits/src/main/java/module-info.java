/** How much of a machine may be used. */
module dev.trueup.provider.limits {
  requires static org.jspecify;
  requires transitive dev.trueup.core;

  exports dev.trueup.provider.limits;

  provides dev.trueup.provider.Provider with dev.trueup.provider.limits.LimitsProvider;
}
