/** Go itself, the settings that `go env -w` keeps, and the programs that `go install` makes. */
module dev.trueup.provider.go {
  requires static org.jspecify;
  requires transitive dev.trueup.core;
  requires dev.trueup.provider.environment;
  requires dev.trueup.provider.files;

  exports dev.trueup.provider.go;

  provides dev.trueup.provider.Provider with dev.trueup.provider.go.GoProvider;
}
