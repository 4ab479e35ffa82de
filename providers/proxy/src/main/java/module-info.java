/** One declared proxy, for everything that has a setting of its own for it. */
module dev.trueup.provider.proxy {
  requires static org.jspecify;
  requires transitive dev.trueup.core;
  requires dev.trueup.provider.environment;
  requires dev.trueup.provider.git;

  exports dev.trueup.provider.proxy;

  provides dev.trueup.provider.Provider with dev.trueup.provider.proxy.ProxyProvider;
}
