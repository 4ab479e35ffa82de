/** Environment variables and PATH entries: files of ours, and the lines in profiles that read them. */
module dev.trueup.provider.environment {
  requires static org.jspecify;
  requires transitive dev.trueup.core;
  requires dev.trueup.provider.files;

  exports dev.trueup.provider.environment;
  exports dev.trueup.provider.environment.login;

  provides dev.trueup.provider.Provider with dev.trueup.provider.environment.EnvironmentProvider;
}
