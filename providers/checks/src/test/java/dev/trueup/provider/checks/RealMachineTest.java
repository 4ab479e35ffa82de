package dev.trueup.provider.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.diagnostic.Span;
import dev.trueup.host.HostPath;
import dev.trueup.host.Network;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.local.LocalHost;
import dev.trueup.testkit.RealHost;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** This machine's own kernel, mounts and loopback. */
class RealMachineTest {

  @TempDir private Path home;

  private Verdict verdict(Check check, ReadOnlyHost host) {
    return check.verdict(host, InstantSource.system());
  }

  @Test
  void reads_the_kernel_the_mounts_and_the_distribution() {
    var host = RealHost.in(home);
    assertEquals(Verdict.HOLDS, verdict(new Kernel(VersionRange.of(">= 3")), host));
    assertEquals("checks/other-kernel", code(verdict(new Kernel(VersionRange.of("< 3")), host)));
    assertEquals(Verdict.HOLDS, verdict(new OnLinuxFilesystem(HostPath.linux("/usr/not/there")), host));
    assertEquals("checks/other-distribution", code(verdict(Distribution.of("plan9"), host)));
  }

  @Test
  void connects_on_loopback() throws Exception {
    ReadOnlyHost host = ((LocalHost) RealHost.in(home)).talking();
    Endpoint port;
    try (var server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      port = Endpoint.of("127.0.0.1:" + server.getLocalPort());
      assertEquals(Verdict.HOLDS, verdict(new Reachable(port, true), host));
      assertEquals("checks/reached", code(verdict(new Reachable(port, false), host)));
    }
    ReadOnlyHost later = ((LocalHost) RealHost.in(home)).talking();
    assertEquals("checks/not-reached", code(verdict(new Reachable(port, true), later)));
    assertEquals(Verdict.HOLDS, verdict(new Reachable(port, false), later));
  }

  @Test
  void asks_nobody_while_planning() {
    ReadOnlyHost host = ((LocalHost) RealHost.in(home)).examination();
    assertInstanceOf(Verdict.Unasked.class, verdict(new Reachable(Endpoint.of("127.0.0.1:1"), true), host));
    assertInstanceOf(Verdict.Unasked.class, verdict(new Reachable(Endpoint.of("http://127.0.0.1:1"), false), host));
    assertInstanceOf(Verdict.Unasked.class, verdict(new ClockWithin(Duration.ofSeconds(2), List.of(java.net.URI.create("http://127.0.0.1:1"))), host));
  }

  /** The server says whole seconds, so only what is surely off fails. */
  @ParameterizedTest
  @CsvSource({"12:00:00Z,true", "12:00:02Z,true", "11:59:58.500Z,true", "11:59:57.500Z,false", "12:00:03.500Z,false", "11:59:56Z,false", "12:05:00Z,false"})
  void holds_the_clock_against_the_date_of_a_server(String ours, boolean holds) {
    Instant now = Instant.parse("2026-11-25T" + ours);
    ReadOnlyHost host = saying(Instant.parse("2026-11-25T12:00:00Z"));
    var check = new ClockWithin(Duration.ofSeconds(2), List.of(java.net.URI.create("https://goproxy.cn")));
    Verdict verdict = check.verdict(host, InstantSource.fixed(now));
    assertEquals(holds, verdict.equals(Verdict.HOLDS), verdict::toString);
  }

  private ReadOnlyHost saying(Instant date) {
    return new dev.trueup.host.local.Examination(RealHost.in(home), new Network() {
      @Override
      public Fetched fetch(java.net.URI uri, int limit) {
        return new Fetched.Page(200, "", Optional.of(date));
      }

      @Override
      public Reached connect(String address, int port) {
        return new Reached.Unasked();
      }
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/home/dev/src | ext4", "/mnt/c | 9p", "/mnt/c/src | 9p", "/mnt/cx | ext4", "/home/dev/share one/x | cifs", "/srv/a | tmpfs", "/srv | ext4"})
  void finds_the_mount_that_a_path_is_on(String path, String type) {
    assertEquals(Optional.of(type), Mount.of(path, """
        21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        70 21 0:50 / /mnt/c rw,noatime shared:2 master:1 - 9p C:\\134 rw,aname=drvfs;path=C:\\
        71 21 0:51 / /home/dev/share\\040one rw - cifs //server/share rw
        72 21 0:52 / /srv/a rw - ext4 /dev/sdb rw
        73 72 0:53 / /srv/a rw - tmpfs tmpfs rw
        not a line of it
        """).map(Mount::type));
  }

  @ParameterizedTest
  @CsvSource({"ext4,false", "overlay,false", "nfs4,false", "9p,true", "drvfs,true", "fuse.sshfs,true", "fuse.fuse-overlayfs,false", "vboxsf,true", "fuseblk,true"})
  void knows_what_is_not_of_linux(String type, boolean foreign) {
    assertEquals(foreign, new Mount("/x", type).foreign().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"https://goproxy.cn,https://goproxy.cn", "[::1]:8080,[::1]:8080", "db.corp.example:5432,db.corp.example:5432"})
  void spells_an_endpoint_as_it_was_read(String written, String spelt) {
    assertEquals(spelt, Endpoint.parse(written, Span.startOf("x")).value().orElseThrow().toString());
  }

  private static String code(Verdict verdict) {
    return assertInstanceOf(Verdict.Fails.class, verdict).why().code();
  }
}
