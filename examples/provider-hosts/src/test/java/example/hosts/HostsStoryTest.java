package example.hosts;

import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class HostsStoryTest {

  private static Story story(String hosts) {
    return Story.of(new HostsProvider()).manifest("trueup: 1\nname: example\nhosts:\n" + hosts.indent(2));
  }

  @Test
  void adds_moves_and_removes_names_and_gives_every_line_back() {
    story("""
        - { name: payments-db, address: 10.1.0.53 }
        - { name: Api.Payments.Test, address: "::1" }
        - { name: old-db, ensure: absent }
        """).machine("""
        == /etc/hosts
          127.0.0.1\tlocalhost
          10.1.0.9  payments-db   # before the move
          10.1.0.9  old-db
          ::1       ip6-localhost ip6-loopback
        """).verify();
  }

  @Test
  void puts_back_what_somebody_changed_and_what_left_the_manifest() {
    story("""
        - { name: payments-db, address: 10.1.0.53 }
        - { name: cache, address: 10.1.0.54 }
        """)
        .thenMachine("""
            == /etc/hosts
              10.9.9.9 payments-db
              10.1.0.54 cache
            """)
        .thenManifest("trueup: 1\nname: example\nhosts: [{ name: payments-db, address: 10.1.0.53 }]\n")
        .verify();
  }

  @Test
  void leaves_lines_with_other_names_alone() {
    story("- { name: payments-db, address: 10.1.0.53 }").machine("""
        == /etc/hosts
          10.1.0.9 payments-db reports-db
        """).verify();
  }

  @Test
  void warns_inside_wsl() {
    story("- { name: payments-db, address: 10.1.0.53 }").machine("wsl: Ubuntu 2\n").verify();
  }

  @Test
  void explains_what_is_no_address() {
    story("""
        - { name: payments-db, address: db.example }
        - { name: report-db, address: 1.2.3 }
        - { name: pay-db, address: 10.1.0.256 }
        - { name: "payments db", address: 10.1.0.53 }
        - { name: cache }
        """).verify();
  }
}
