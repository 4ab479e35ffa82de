package dev.trueup.provider.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.testkit.ScriptedHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  private static String read(String written, String machine) {
    return switch (Address.read("http", written, ScriptedHost.of(machine, List.of(WindowsHost.MODE)).machine())) {
      case Address.Good(Upstream upstream) -> upstream.toString();
      case Address.Bad(var why) -> why.code();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.corp.example:3128, http://proxy.corp.example:3128",
    "HTTP://Proxy.Corp.Example:3128/, http://proxy.corp.example:3128",
    "https://[FD00::1]:3129, https://[fd00::1]:3129",
    "socks5h://127.0.0.1:1080, socks5h://127.0.0.1:1080",
    "proxy.corp.example:3128, proxy/no-scheme",
    "proxy, proxy/no-scheme",
    "//proxy:1, proxy/no-scheme",
    "ftp://proxy:21, proxy/other-scheme",
    "socks4://proxy:1080, proxy/other-scheme",
    "http://me@proxy:1, proxy/user-in-address",
    "http://me:secret@proxy:1, proxy/password-in-the-clear",
    "http://:secret@proxy:1, proxy/password-in-the-clear",
    "http://:3128, proxy/no-host",
    "http://pröxy.example:3128, proxy/no-host",
    "http://pro xy:3128, proxy/no-host",
    "http://[10.1.0.5]:3128, proxy/no-host",
    "http://a\"b:1, proxy/no-host",
    "http://a.b.:1, proxy/no-host",
    "http://proxy, proxy/no-port",
    "http://proxy:, proxy/no-port",
    "http://proxy:0, proxy/bad-port",
    "http://proxy:65536, proxy/bad-port",
    "http://proxy:http, proxy/bad-port",
    "http://proxy:80/proxy.pac, proxy/more-than-an-address",
    "http://proxy:80?x, proxy/more-than-an-address",
    "windows:7890, proxy/no-windows",
  })
  void is_understood_or_explained(String written, String wanted) {
    assertEquals(wanted, read(written, ""));
  }

  @Test
  void windows_is_where_the_mode_says() {
    String route = "== /proc/net/route\n  eth0\t00000000\t0110A8AC\t0003\n";
    assertEquals("http://172.168.16.1:7890", read("windows:7890", "wsl: Ubuntu 2\nwithout: wslinfo\n" + route));
    assertEquals("http://172.168.16.1:7890", read("windows:7890", "wsl: Ubuntu 2\n" + route + "$ wslinfo --networking-mode\n  virtioproxy\n"));
    assertEquals("http://127.0.0.1:7890", read("windows:7890", "wsl: Ubuntu 2\n$ wslinfo --networking-mode\n  mirrored\n"));
    assertEquals("http://127.0.0.1:7890", read("windows:7890", "wsl: Ubuntu 1\n"));
    assertEquals("proxy/bad-port", read("windows:99999", "wsl: Ubuntu 1\n"));
    assertEquals("proxy/windows-not-found", read("windows:7890", "wsl: Ubuntu 2\n$ wslinfo --networking-mode\n  none\n"));
    assertEquals("proxy/windows-not-found", read("windows:7890", "wsl: Ubuntu 2\nwithout: wslinfo\n"));
  }
}
