package dev.trueup.provider.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans and stories never show what a secret comes to, so it is looked at here. */
class LoginTest {

  private static final Upstream PROXY = new Upstream("http", "proxy.corp.example", 3128);

  @Test
  void what_means_something_in_a_url_is_percent_encoded() {
    var password = Secret.of(new Secret.Source.Environment("P"), "p@ss:w/ö %#?");
    Value url = new Login("CORP\\build", Optional.of(password)).url(PROXY);
    assertEquals(Optional.of("http://CORP%5Cbuild:p%40ss%3Aw%2F%C3%B6%20%25%23%3F@proxy.corp.example:3128"),
        url instanceof Value.Hidden(Secret secret) ? secret.reveal() : Optional.of("not hidden"));
  }

  @Test
  void a_user_alone_is_no_secret() {
    assertEquals(Value.text("http://build@proxy.corp.example:3128"), new Login("build", Optional.empty()).url(PROXY));
  }
}
