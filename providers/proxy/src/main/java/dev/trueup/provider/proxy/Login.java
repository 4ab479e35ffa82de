package dev.trueup.provider.proxy;

import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.Optional;

/** A login is who asks the proxy. */
record Login(String user, Optional<Secret> password) {

  /** The URL of an upstream with the login in it; a secret as a whole where there is a password. */
  Value url(Upstream upstream) {
    String before = upstream.scheme() + "://" + Secret.percentEncoded(user);
    String after = "@" + upstream.authority();
    return password.<Value>map(secret -> new Value.Hidden(secret.within(before + ":", after, true)))
        .orElseGet(() -> Value.text(before + after));
  }
}
