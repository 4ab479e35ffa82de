package dev.trueup.provider.network.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  /** The examples of RFC 5952, sections 4 and 5, and the mapped form. */
  @ParameterizedTest
  @CsvSource({
    "2001:0db8::0001, 2001:db8::1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "2001:DB8::A, 2001:db8::a", "::, ::", "::1, ::1", "fe80::, fe80::",
    "0:0:0:0:0:0:0:1, ::1", "::ffff:10.0.0.1, 10.0.0.1", "10.78.0.2, 10.78.0.2", "255.255.255.255, 255.255.255.255", "0.0.0.0, 0.0.0.0"
  })
  void is_written_in_one_form(String written, String form) {
    assertEquals(form, Address.of(written).toString());
    assertEquals(Address.of(form), Address.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "10.0.0", "10.0.0.256", "010.0.0.1", "1.2.3.4.5", "localhost", "fe80::1%eth0", ":::", "1::2::3", "[::1]", "0x7f000001"})
  void is_nothing_else(String text) {
    assertTrue(Address.parse(text).isEmpty(), text);
  }

  @Test
  void knows_which_are_the_machines_own() {
    assertTrue(Address.of("127.8.0.1").isLoopback());
    assertTrue(Address.LOOPBACK_6.isLoopback());
    assertFalse(Address.of("128.0.0.1").isLoopback());
    assertTrue(Address.of("fe80::1").isLinkLocal());
    assertTrue(Address.of("febf::1").isLinkLocal());
    assertFalse(Address.of("fec0::1").isLinkLocal());
    assertTrue(Address.of("169.254.3.4").isLinkLocal());
    assertTrue(Address.ANY_6.isAny());
    assertFalse(Address.LOOPBACK_6.isAny());
  }

  @Test
  void of_ipv4_inside_ipv6_is_of_ipv4() {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 200, 0, 0, 1};
    assertEquals(Address.of("200.0.0.1"), Address.of(mapped));
  }

  @Test
  void a_subnet_contains_what_begins_like_it() {
    var subnet = new Subnet(Address.of("10.78.0.0"), 24);
    assertTrue(subnet.contains(Address.of("10.78.0.255")));
    assertFalse(subnet.contains(Address.of("10.78.1.0")));
    assertFalse(subnet.contains(Address.of("::1")));
    assertTrue(new Subnet(Address.ANY_4, 0).contains(subnet));
    assertFalse(subnet.contains(new Subnet(Address.ANY_4, 0)));
    assertEquals("fe80::/10", Subnet.around(Address.of("fe80::1234"), 10).toString());
    assertEquals("10.0.0.7", Subnet.of(Address.of("10.0.0.7")).toString());
  }

  @Test
  void a_subnet_with_bits_behind_its_prefix_is_said_to_mean_two_things() {
    assertEquals(new Subnet.Parsed.HostBits(new Subnet(Address.of("10.78.0.0"), 24), Address.of("10.78.0.5")), Subnet.parse("10.78.0.5/24"));
    assertEquals(new Subnet.Parsed.NoSuchPrefix("33", 32), Subnet.parse("10.0.0.0/33"));
    assertEquals(new Subnet.Parsed.NoSuchPrefix("x", 128), Subnet.parse("fe80::/x"));
    assertEquals(new Subnet.Parsed.NoAddress(), Subnet.parse("eth0"));
    assertEquals(new Subnet.Parsed.Good(new Subnet(Address.of("10.0.0.0"), 8)), Subnet.parse("10.0.0.0/8"));
  }
}
