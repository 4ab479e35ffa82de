package dev.trueup.provider.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BypassTest {

  private static Bypass of(String written) {
    return Bypass.parse(written).orElseThrow();
  }

  @Test
  void has_five_forms() {
    assertEquals(new Bypass.Host("git.corp.example"), of("Git.Corp.example"));
    assertEquals(new Bypass.Domain("corp.example"), of(".corp.example"));
    assertEquals(new Bypass.Domain("corp.example"), of("*.corp.example"));
    assertEquals(new Bypass.Ip("10.1.0.5", false), of("10.1.0.5"));
    assertEquals(new Bypass.Ip("::1", true), of("[::1]"));
    assertEquals(new Bypass.Cidr("10.0.0.0", 8, false), of("10.0.0.0/8"));
    assertEquals(new Bypass.Cidr("fd00::", 8, true), of("fd00::/8"));
    assertEquals(new Bypass.All(), of("*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "*.", "a b", "a,b", "host:80", "http://host", "10.0.0.0/33", "fd00::/129", "host/8", "*.*", "a*", "-a", ".10.0.0.1", "::g"})
  void is_nothing_else(String written) {
    assertEquals(Optional.empty(), Bypass.parse(written));
  }

  @ParameterizedTest
  @CsvSource({
    "git.corp.example, git.corp.example, true", "corp.example, git.corp.example, true", "corp.example, notcorp.example, false",
    ".corp.example, corp.example, true", ".corp.example, a.b.corp.example, true", "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false", "172.16.0.0/12, 172.31.255.255, true", "172.16.0.0/12, 172.32.0.0, false", "0.0.0.0/0, 1.2.3.4, true",
    "10.0.0.0/8, ten, false", "10.1.0.5, 10.1.0.5, true", "*, anything, true",
  })
  void covers_what_go_would_reach_directly(String written, String host, boolean covered) {
    assertEquals(covered, of(written).covers(host));
  }
}
