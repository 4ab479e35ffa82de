package dev.trueup.provider.network.observed;

import dev.trueup.host.Fact;
import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.address.Family;
import dev.trueup.provider.network.address.Subnet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Interfaces are the addresses that this machine has, with the subnets that they are in.
 *
 * @param all each address with its interface, loopback among them; sorted
 */
public record Interfaces(List<Local> all) {

  /** Read from {@code /proc/net}, no process. */
  public static final Fact<Interfaces> FACT = new Fact<>("network/interfaces", InterfaceFiles::read, new Interfaces(List.of()));

  /**
   * One address of this machine.
   *
   * @param name of the interface: {@code eth0}
   * @param subnet what is reached directly through it
   */
  public record Local(String name, Address address, Subnet subnet) {}

  public Interfaces {
    all = List.copyOf(all);
  }

  public boolean has(Address address) {
    return all.stream().anyMatch(local -> local.address().equals(address));
  }

  /** Whether there is any address of this family, loopback included: without one nothing can listen there. */
  public boolean has(Family family) {
    return all.stream().anyMatch(local -> local.address().family() == family);
  }

  /** What {@code local-subnet} means here: everything that is reached directly, but for this machine itself. */
  public SortedSet<Subnet> localSubnets() {
    SortedSet<Subnet> found = new TreeSet<>();
    all.stream().filter(local -> !local.address().isLoopback()).map(Local::subnet).forEach(found::add);
    return found;
  }
}
