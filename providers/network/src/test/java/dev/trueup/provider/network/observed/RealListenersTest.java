package dev.trueup.provider.network.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Host;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.local.LocalHost;
import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.address.Family;
import dev.trueup.provider.network.address.Protocol;
import dev.trueup.testkit.RealHost;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This machine's own kernel, and sockets that the test opens. */
class RealListenersTest {

  @TempDir private Path home;

  private ReadOnlyHost machine() {
    Host host = RealHost.in(home);
    return ((LocalHost) host).examination();
  }

  @Test
  void sees_a_listener_on_loopback_and_whose_it_is() throws Exception {
    try (var server = new ServerSocket(0, 4, InetAddress.getByName("127.0.0.1"))) {
      ReadOnlyHost host = machine();
      List<Listener.AtPort> there = Listeners.of(host).on(Protocol.TCP, server.getLocalPort());
      assertEquals(1, there.size());
      assertEquals("127.0.0.1:" + server.getLocalPort(), there.getFirst().place());
      assertTrue(there.getFirst().answers(Address.LOOPBACK_4));
      assertFalse(there.getFirst().answers(Address.ANY_4));
      assertFalse(there.getFirst().answers(Address.LOOPBACK_6));
      assertEquals((int) ProcessHandle.current().pid(), new Owners(host).of(there.getFirst()).orElseThrow().pid());
    }
  }

  @Test
  void sees_one_on_all_addresses_of_both_families() throws Exception {
    try (var server = new ServerSocket(0)) {
      List<Listener.AtPort> there = Listeners.of(machine()).on(Protocol.TCP, server.getLocalPort());
      assertEquals(1, there.size());
      assertTrue(there.getFirst().answers(Address.LOOPBACK_4));
      assertTrue(there.getFirst().answers(Address.ANY_4) || there.getFirst().alsoIpv4());
    }
  }

  @Test
  void tells_the_families_apart() throws Exception {
    Assumptions.assumeTrue(Interfaces.FACT.reading().apply(machine()).has(Family.IPV6), "no IPv6 on this machine");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.INET6)) {
      server.bind(new InetSocketAddress(InetAddress.getByName("::1"), 0));
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      List<Listener.AtPort> there = Listeners.of(machine()).on(Protocol.TCP, port);
      assertEquals("[::1]:" + port, there.getFirst().place());
      assertTrue(there.getFirst().answers(Address.LOOPBACK_6));
      assertFalse(there.getFirst().answers(Address.LOOPBACK_4));
    }
  }

  @Test
  void sees_udp_beside_tcp() throws Exception {
    try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
      Listeners listeners = Listeners.of(machine());
      assertEquals(1, listeners.on(Protocol.UDP, socket.getLocalPort()).size());
    }
  }

  @Test
  void forgets_what_is_closed() throws Exception {
    int port;
    try (var server = new ServerSocket(0, 4, InetAddress.getByName("127.0.0.1"))) {
      port = server.getLocalPort();
    }
    assertEquals(List.of(), Listeners.of(machine()).on(Protocol.TCP, port));
  }

  @Test
  void sees_a_socket_with_a_path() throws Exception {
    Path path = home.resolve("app.sock");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(path));
      ReadOnlyHost host = machine();
      List<Listener.AtPath> there = at(path, host);
      assertEquals(1, there.size());
      assertEquals((int) ProcessHandle.current().pid(), new Owners(host).of(there.getFirst()).orElseThrow().pid());
      Path link = Files.createSymbolicLink(home.resolve("link"), home);
      assertEquals(there, at(link.resolve("app.sock"), machine()));
    }
    assertEquals(List.of(), at(path, machine()));
  }

  private static List<Listener.AtPath> at(Path path, ReadOnlyHost host) {
    return Listeners.of(host).on(host.machine().real(host.machine().path(path.toString())), host.machine());
  }

  @Test
  void knows_the_loopback_and_what_is_local() {
    Interfaces interfaces = Interfaces.FACT.reading().apply(machine());
    assertTrue(interfaces.has(Address.LOOPBACK_4), interfaces.toString());
    assertTrue(interfaces.localSubnets().stream().noneMatch(subnet -> subnet.contains(Address.LOOPBACK_4)));
  }
}
