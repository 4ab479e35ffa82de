package dev.trueup.provider.checks;

import dev.trueup.provider.network.NetworkProvider;
import dev.trueup.testkit.KindContract;
import dev.trueup.testkit.Story;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The check {@code listens} over the kernel's tables, in the form that a kernel 6.18 has them. */
class ListensTest {

  /** 127.0.0.1:3000, 0.0.0.0:8080, a connection from port 8081; [::]:9000, [::1]:9001; UDP 0.0.0.0:5353; sockets with paths: listening, connected, of datagrams, removed. */
  private static final String TABLES = """
      == /proc/net/tcp
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0
           1: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4712 1 0000000000000000 100 0 0 10 0
           2: 0100007F:1F91 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 4713 1 0000000000000000 20 4 0 10 -1
      == /proc/net/tcp6
          sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 00000000000000000000000000000000:2328 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4714 1 0000000000000000 100 0 0 10 0
           1: 00000000000000000000000001000000:2329 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4715 1 0000000000000000 100 0 0 10 0
      == /proc/net/udp
           sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
          10: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000   105        0 4716 2 0000000000000000 0
      == /proc/net/unix
        Num       RefCount Protocol Flags    Type St Inode Path
        0000000000000000: 00000002 00000000 00010000 0001 01 4717 /run/app.sock
        0000000000000000: 00000003 00000000 00000000 0001 03 4718 /run/other.sock
        0000000000000000: 00000002 00000000 00010000 0001 01 4719 @abstract
        0000000000000000: 00000002 00000000 00000000 0002 01 4720 /var/run/log
        0000000000000000: 00000002 00000000 00010000 0001 01 4721 /run/removed.sock
      == /run/app.sock special
      == /run/log special
      == /var/run -> /run
      == /etc/passwd
        root:x:0:0:root:/root:/bin/bash
      == /proc/4242/comm
        node
      == /proc/4242/fd/19 -> socket:[4711]
      == /proc/4242/fd/20 -> /dev/null
      """;

  private static Story story(String checks) {
    return Story.of(new ChecksProvider(), new NetworkProvider()).manifest("trueup: 1\nname: example\n" + checks);
  }

  @TestFactory
  Stream<DynamicTest> a_listener_is_a_good_citizen() {
    return KindContract.of(new NetworkProvider()).with(new ChecksProvider()).on("listener", TABLES).tests();
  }

  @Test
  void holds_where_the_kernel_has_a_listener() {
    story("""
        checks:
          - listens: 3000
          - listens: 127.0.0.1:3000
          - listens: 0.0.0.0:8080
          - listens: 127.0.0.1:8080
          - listens: 127.0.0.1:9000 # [::] takes IPv4 as well
          - listens: "[::1]:9001"
          - listens: udp/5353
          - listens: unix:/run/app.sock
          - listens: unix:/var/run/app.sock # the same one
          - listens: unix:/run/log # bound through the link, and takes datagrams
        """).machine(TABLES).verify();
  }

  @Test
  void says_who_listens_instead_and_where() {
    story("""
        checks:
          - listens: 0.0.0.0:3000
          - listens: "[::]:8080"
          - listens: 127.0.0.1:9001
          - listens: 8081 # a connection is no listener
          - listens: tcp/5353
          - listens: udp/3000
          - listens: unix:/run/other.sock
          - listens: unix:/run/removed.sock
          - listens: unix:~/app.sock
        """).machine(TABLES).verify();
  }

  @Test
  void believes_the_machine_that_ipv6_alone_is_meant() {
    story("""
        checks:
          - listens: 0.0.0.0:9000
        """).machine(TABLES + """
        == /proc/sys/net/ipv6/bindv6only
          1
        """).verify();
  }

  @Test
  void says_which_addresses_there_are_where_it_has_not_the_one_that_is_named() {
    story("""
        checks:
          - listens: 10.78.0.1:8080
          - listens: 192.168.1.5:8080
          - listens: "[2001:db8::5]:8080"
        """).machine(TABLES + """
        == /proc/net/route
          Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
          eth0	00000000	FE004E0A	0003	0	0	0	00000000	0	0	0
          eth0	00004E0A	00000000	0001	0	0	0	00FFFFFF	0	0	0
        == /proc/net/fib_trie
          Main:
            +-- 0.0.0.0/0 3 0 5
               |-- 0.0.0.0
                  /0 universe UNICAST
               +-- 10.78.0.0/24 2 0 2
                  |-- 10.78.0.0
                     /24 link UNICAST
                  |-- 10.78.0.1
                     /32 host LOCAL
               |-- 127.0.0.1
                  /32 host LOCAL
        == /proc/net/if_inet6
          00000000000000000000000000000001 01 80 10 80       lo
          fe800000000000000000000000000001 02 40 20 80     eth0
          fd000000000000000000000000000001 02 40 00 80     eth0
        """).verify();
  }

  @Test
  void explains_what_is_no_place() {
    story("""
        checks:
          - listens: 70000
          - listens: 0
          - listens: 10.0.0.256:80
          - listens: eth0:80
          - listens: unix:app.sock
          - listens: sctp/80
          - listens: true
          - listens: 99999999999
        """).machine(TABLES).verify();
  }
}
