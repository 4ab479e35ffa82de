package dev.trueup.provider.proxy;

import dev.trueup.host.Fact;
import java.util.Set;
import java.util.stream.Collectors;

/** Which consumers are on this machine. */
final class Here {

  /** By their words; all of them where there is no machine to look at. */
  static final Fact<Set<String>> CONSUMERS = new Fact<>("proxy/consumers",
      host -> Consumer.ALL.stream().filter(consumer -> consumer.isHere(host)).map(Consumer::word).collect(Collectors.toSet()),
      Consumer.ALL.stream().map(Consumer::word).collect(Collectors.toSet()));

  private Here() {}
}
