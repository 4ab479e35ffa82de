package dev.trueup.elevation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.apply.Elevation.Variable;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import dev.trueup.value.Side;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandedVariablesTest {

  private static final Sealer SEALER = new Sealer(new byte[32]);
  private static final Variable PROXY = new Variable("https_proxy", "http://build:s3cr3t@proxy.example:3128");
  private static final Variable DIRECT = new Variable("no_proxy", ".corp.example");

  @Test
  void come_out_of_a_release_as_they_went_in() throws Exception {
    var handed = new HandedVariables(Set.of(PROXY, DIRECT));
    String said = Sayings.release(Identity.of(Side.LINUX, "/etc/x"), new HandedSecrets(List.of()), handed);
    assertEquals(handed, HandedVariables.in(Sayings.heard(said)));
  }

  /** Of the two values that the run knows of a name each may come; no third one, and no sealed value under another name. */
  @Test
  void count_where_both_name_and_value_were_sealed() {
    Set<String> sealed = new HandedVariables(Set.of(PROXY, new Variable("https_proxy", "http://old.example"))).digests(SEALER);
    var handed = new HandedVariables(Set.of(PROXY, DIRECT, new Variable("SSL_CERT_FILE", PROXY.value())));
    assertEquals(new HandedVariables(Set.of(PROXY)), handed.among(sealed, SEALER));
    assertEquals(new HandedVariables(Set.of()), new HandedVariables(Set.of(new Variable("https_proxy", "http://eve"))).among(sealed, SEALER));
  }

  @Test
  void tell_their_names_alone_where_somebody_prints_them() {
    assertEquals("https_proxy", PROXY.toString());
  }
}
