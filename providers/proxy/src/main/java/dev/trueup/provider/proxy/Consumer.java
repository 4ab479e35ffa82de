package dev.trueup.provider.proxy;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Resource;
import java.util.List;
import java.util.Optional;

/** A consumer is something with a setting of its own for a proxy. */
interface Consumer {

  /** In the order in which manifests and messages name them. */
  List<Consumer> ALL = List.of(
      new EnvironmentVariables(), new AptSettings(), new GitSettings(), new NpmSettings(), new MavenProxies(), new DockerSettings());

  /** As {@code for} spells it: {@code npm}. */
  String word();

  /** Whether its program, or its configuration, is on this machine. Starts nothing. */
  boolean isHere(ReadOnlyHost host);

  /** Why it cannot be told of this proxy, as a clause; empty where it can. */
  Optional<String> objection(Declared proxy, Machine machine);

  /** Whether it can be told that this is reached directly. */
  boolean spells(Bypass bypass, Declared proxy);

  /** Its settings. */
  List<Resource<?>> resources(Declared proxy, Machine machine);
}
