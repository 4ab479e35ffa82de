package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that is connected to nothing: a network namespace of its own, without even loopback. */
class WithoutNetworkTest {

  @TempDir private Path folder;

  @Test
  void says_that_there_is_no_network() throws Exception {
    Tools.needRoot();
    Tools.need("unshare");
    assertEquals("Failed[reason=cannot download Go 1.26.8 for linux-amd64: go.example has no address: is there a network?]",
        download("https://go.example/go.tar.gz"));
    assertEquals("Failed[reason=cannot download Go 1.26.8 for linux-amd64 from 192.0.2.1: no connection to 192.0.2.1: network is unreachable.]",
        download("http://192.0.2.1/go.tar.gz"));
  }

  private String download(String uri) throws Exception {
    return Tools.run("unshare", "-n", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), DownloadScenario.class.getName(), folder.toString(), uri, "ab".repeat(32));
  }
}
