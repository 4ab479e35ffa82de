/** Who may reach this machine and where: so far its listeners. */
module dev.trueup.provider.network {
  requires static org.jspecify;
  requires transitive dev.trueup.core;

  exports dev.trueup.provider.network;
  exports dev.trueup.provider.network.listener;

  provides dev.trueup.provider.Provider with dev.trueup.provider.network.NetworkProvider;
}
