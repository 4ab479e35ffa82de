/** git's settings of this user, and hooks of a repository. */
module dev.trueup.provider.git {
  requires static org.jspecify;
  requires transitive dev.trueup.core;

  exports dev.trueup.provider.git;

  provides dev.trueup.provider.Provider with dev.trueup.provider.git.GitProvider;
}
