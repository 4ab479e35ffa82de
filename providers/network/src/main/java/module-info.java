/** Who may reach this machine and where: firewall rules, port forwards, listeners. */
module dev.trueup.provider.network {
  requires static org.jspecify;
  requires transitive dev.trueup.core;

  exports dev.trueup.provider.network;

  provides dev.trueup.provider.Provider with dev.trueup.provider.network.NetworkProvider;
}
