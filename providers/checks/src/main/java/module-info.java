/** What must be so on a machine and is looked at, never changed. */
module dev.trueup.provider.checks {
  requires static org.jspecify;
  requires transitive dev.trueup.core;
  requires dev.trueup.provider.environment;
  requires dev.trueup.provider.network;

  exports dev.trueup.provider.checks;

  provides dev.trueup.provider.Provider with dev.trueup.provider.checks.ChecksProvider;
}
